import { linkPath } from '../protocol/frame-page.ts';
import { POPUP_LOOK } from '../protocol/loader-time-limits.ts';
import { CheckoutError } from './checkout-error.ts';
import { complain } from './console.ts';
import { callMerchant, createEndings } from './endings.ts';
import type { View } from './frame-url.ts';
import { type LifecycleEvent, type Phase, transition } from './lifecycle.ts';
import { openModal } from './modal.ts';
import { type MountedFrame, mountFrame } from './mount-frame.ts';
import { findTarget, type Target } from './mount-target.ts';
import { type CheckedOptions, checkOptions, mergeOptions } from './options.ts';
import { openPopup } from './popup.ts';
import type { ChangeableOptions, Checkout, CheckoutOptions } from './public.ts';
import { markSession } from './session-mark.ts';
import type { Surface } from './surface.ts';
import { told } from './told.ts';

/** The customer comes back from a page of the provider's; an error where that is not to be believed. */
type Returned = true | CheckoutError;

/** What one call of `mount` or `open` began. */
interface Mount {
  target: Target;
  view: View;
  /** Left out where it is shown in an element of the page. */
  surface: Surface | undefined;
  done: Promise<void>;
  settle(error?: CheckoutError): void;
  /** Left out while the target is waited for. */
  frame?: MountedFrame;
}

/** Until the frame tells the texts in the customer's language. */
const ENGLISH = { title: 'Secure checkout', close: 'Close', dress: { lang: 'en', dir: 'ltr' } } as const;

const unmounted = (): CheckoutError => new CheckoutError('unmounted', 'The checkout was taken away.');
const notReady = (message: string): CheckoutError => new CheckoutError('not_ready', message);

/**
 * Starts a checkout: one use of a session on this page. Nothing is shown before `mount` or `open`. Never
 * throws: a bad option is told when the checkout is shown.
 */
export const createCheckout = (options: CheckoutOptions): Checkout => startCheckout(options);

/** @param given the merchant's options, whatever they are. */
export function startCheckout(given: unknown, returned?: Returned): Checkout {
  let raw = given;
  let checked = checkOptions(raw);
  let phase: Phase = 'idle';
  let current: Mount | undefined;
  let wasLive = false;

  // Callbacks tell of a bad option, too, and so don't wait for the others to be good.
  const callbacks = () => Object(raw) as ChangeableOptions;
  const endings = createEndings(checked instanceof CheckoutError ? '' : checked.session, callbacks);

  /** @throws {CheckoutError} */
  const options = (): CheckedOptions => {
    if (checked instanceof CheckoutError) throw checked;
    return checked;
  };

  /** @returns whether it meant anything. */
  const happens = (event: LifecycleEvent): boolean => {
    const before = phase;
    phase = transition(phase, event);
    wasLive ||= phase === 'live';
    return phase !== before;
  };

  const leave = (why = unmounted()): void => {
    const left = current;
    current = undefined;
    happens('unmount');
    left?.frame?.dispose(why);
    left?.surface?.close();
    left?.settle(why);
  };

  const failToStart = (error: CheckoutError): void => {
    leave(error);
    endings.fail(error);
  };

  const place = (mount: Mount): void => {
    try {
      options();
      const container = findTarget(mount.target);
      if (!container) {
        document.addEventListener('DOMContentLoaded', () => current === mount && place(mount));
        return;
      }
      mount.frame = mountFrame({
        container,
        view: mount.view,
        options,
        on: {
          hello: () => happens('hello'),
          ready() {
            // Nobody can type into what only listens, and a form that was reloaded was ready before.
            const isNew = phase === 'mounting' && mount.view !== 'status';
            if (!happens('ready')) return;
            mount.settle();
            if (isNew) callMerchant(callbacks().onReady, undefined);
          },
          change: (change) => callMerchant(callbacks().onChange, change),
          sheet: (spec) => mount.surface?.say?.(spec),
          outcome(outcome) {
            happens('outcome');
            mount.settle();
            const isDone = outcome.status === 'succeeded' || outcome.reason === 'customer';
            // What the customer brought about needs no words. The rest stays to be read.
            if (mount.surface ? isDone : mount.view === 'status') leave();
            endings.end(outcome);
          },
          failed(error) {
            if (!happens('failed')) return;
            mount.settle(error);
            endings.fail(error);
          },
          silent: failToStart,
          removed: leave,
        },
      });
    } catch (cause) {
      failToStart(
        cause instanceof CheckoutError ? cause : new CheckoutError('internal', String(cause), { cause }),
      );
    }
  };

  const begin = (target: Target, view: View, surface?: Surface): Promise<void> => {
    let settle: Mount['settle'] = () => {};
    const done = new Promise<void>((resolve, reject) => {
      settle = (error) => (error ? reject(error) : resolve());
    });
    current = { target, view, surface, done, settle };
    happens('mount');
    place(current);
    return done;
  };

  const form: View = returned ? 'returned' : 'form';
  /** Shows nothing, and tells how the session ends. */
  const listen = (surface?: Surface) => begin(document.documentElement, 'status', surface);

  /** While the click lasts: nothing may be awaited before. */
  const open = async (): Promise<void> => {
    // Tells what is wrong.
    if (checked instanceof CheckoutError) return begin(document.body, form);
    const { provider, session, presentation } = checked;
    const link = provider + linkPath(session);
    if (presentation === 'sheet') {
      const sheet = openModal('sheet', ENGLISH, dismiss);
      return begin(sheet.body, form, sheet);
    }
    if (presentation === 'popup') {
      const popup = openPopup(`${link}?w=popup`, POPUP_LOOK, () => current?.frame?.tell('popupClosed'));
      if (popup) return listen(popup);
      const error = new CheckoutError('popup_blocked', 'No window opened. Call open() in a click.');
      endings.fail(error);
      throw error;
    }
    markSession(session);
    location.assign(link);
    return;
  };

  /** Errors reach the merchant as rejections only. */
  const unlessDestroyed = <T>(work: () => Promise<T>): Promise<T> => {
    try {
      if (phase === 'destroyed') throw unmounted();
      return told(work());
    } catch (error) {
      return told(Promise.reject(error));
    }
  };

  const show = (way: 'mount' | 'open', isShown: () => unknown, begins: () => Promise<void>): Promise<void> =>
    unlessDestroyed(() => {
      const ending = endings.outcome();
      // Shown again it could be paid, and nobody would be told.
      if (ending?.status === 'canceled' && ending.retryable) throw notReady('It is over: create another.');
      if (returned instanceof CheckoutError) throw returned;
      if (!(checked instanceof CheckoutError)) {
        const right = (checked.presentation ?? 'inline') === 'inline' ? 'mount' : 'open';
        if (way !== right) throw new CheckoutError('invalid_option', `This presentation wants ${right}().`);
      }
      if (current && phase !== 'failed' && isShown()) return current.done;
      leave();
      return begins();
    });

  const giveUp = async (): Promise<void> => {
    if (phase === 'mounting') await current?.done;
    if (endings.outcome()) return;
    if (current?.frame && phase !== 'failed') {
      await current.frame.call('cancel').catch((error) => {
        // The answer may come after the ending, when the frame is gone.
        if (!endings.outcome()) throw error;
      });
    } else if (wasLive) {
      throw notReady('A payment may be under way: show it first.');
    } else {
      endings.cancel('customer', { code: 'customer', message: 'Canceled before it was shown.' });
    }
  };

  /** The customer wants the sheet gone. */
  const dismiss = (): void => {
    // Where there is no form yet, or no more, nobody needs to be asked.
    if (!'live restarting'.includes(phase)) leave();
    giveUp().catch(failToStart);
  };

  if (returned) {
    queueMicrotask(() => {
      // Shown by now, it tells by itself.
      if (phase !== 'idle') return;
      if (returned !== true) endings.fail(returned);
      else void told(listen());
    });
  }

  return {
    mount: (target) =>
      show(
        'mount',
        // Of one that was just taken out of the page nobody may have heard yet.
        () =>
          (current?.target === target || current?.frame?.container === target) &&
          current?.frame?.iframe.isConnected !== false,
        () => begin(target, form),
      ),

    open: () => show('open', () => current?.surface?.focus?.() ?? current?.surface, open),

    unmount: () => leave(),

    destroy() {
      leave();
      happens('destroy');
      // From now on nobody is told anything.
      raw = { onError() {} };
    },

    update: (changes) =>
      unlessDestroyed(async () => {
        const before = [raw, checked] as const;
        const next = mergeOptions(raw, changes);
        try {
          if (next instanceof CheckoutError) throw next;
          raw = { ...(raw as object), ...changes };
          checked = next;
          await current?.frame?.sendOptions();
        } catch (error) {
          if (error instanceof CheckoutError && error.code === 'invalid_option') {
            complain(error.message);
            // The frame refused: all stays as it was, unless it was changed once more meanwhile.
            if (checked === next) [raw, checked] = before;
          }
          throw error;
        }
      }),

    refresh: () =>
      unlessDestroyed(async () => {
        // Every other phase begins with the provider's truth.
        if (phase === 'live') await current?.frame?.call('refresh');
      }),

    submit: () =>
      unlessDestroyed(async () => {
        const frame = current?.frame;
        if (phase !== 'live' || !frame) throw notReady('Wait for onReady.');
        // Of one that was just taken out of the page nobody may have heard yet.
        if (!frame.iframe.isConnected) throw unmounted();
        frame.iframe.focus();
        return frame.call('submit');
      }),

    cancel: () => unlessDestroyed(giveUp),
  };
}
