import { LOADER_TIME_LIMITS, type TimeLimits } from '../protocol/time-limits.ts';
import { createGate } from './before-payment.ts';
import { CheckoutError } from './checkout-error.ts';
import { warn } from './console.ts';
import { type Deferred, deferred } from './deferred.ts';
import { callMerchant, createEndings } from './endings.ts';
import { type LifecycleEvent, type Phase, transition } from './lifecycle.ts';
import { type FrameEvents, type MountedFrame, mountFrame } from './mount-frame.ts';
import { findTarget, type Target } from './mount-target.ts';
import { checkOptions, mergeOptions, type NameOf, warnOfUnknown } from './options.ts';
import type { ChangeableOptions, Checkout, CheckoutOptions } from './public.ts';

interface Internals {
  /** How the merchant knows an option. */
  nameOf?: NameOf;
  limits?: Pick<TimeLimits, keyof typeof LOADER_TIME_LIMITS>;
}

/** What one call of `mount` began. */
interface Mount {
  target: Target;
  done: Deferred<void>;
  /** Ends the wait for the target. */
  stop: AbortController;
  /** `null` while the target is waited for. */
  frame: MountedFrame | null;
  wasReady: boolean;
}

const unmounted = (how: string): CheckoutError => new CheckoutError('unmounted', `The checkout was ${how}.`);
const notReady = (message: string): CheckoutError => new CheckoutError('not_ready', message);

/** The merchant hears of a failure by callback or console, too: a promise that nobody looks at is no mistake. */
function told<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

/**
 * Starts a checkout: one use of a session on this page. Nothing is shown before `mount`. Never throws: a
 * bad option is told when the checkout is mounted.
 */
export const createCheckout = (options: CheckoutOptions): Checkout => startCheckout(options);

/** @param given the merchant's options, whatever they are. */
export function startCheckout(
  given: unknown,
  { nameOf, limits = LOADER_TIME_LIMITS }: Internals = {},
): Checkout {
  let raw = given;
  let checked = checkOptions(raw, nameOf);
  let phase: Phase = 'idle';
  let current: Mount | null = null;
  let wasLive = false;
  let lastHeight: number | null = null;

  // Callbacks tell of a bad option, too, and so don't wait for the others to be good.
  const callbacks = () => (raw ?? {}) as ChangeableOptions;
  const endings = createEndings(checked.ok ? checked.options.session : '', callbacks);
  const gate = createGate(() => callbacks().beforePayment, limits.beforePayment);
  warnOfUnknown(raw);

  /** @returns whether it meant anything. */
  const happens = (event: LifecycleEvent): boolean => {
    const before = phase;
    phase = transition(phase, event);
    wasLive ||= phase === 'live';
    return phase !== before;
  };

  const leave = (why: CheckoutError): void => {
    const left = current;
    if (phase === 'live') lastHeight = left?.frame?.height() ?? null;
    current = null;
    happens('unmount');
    left?.stop.abort();
    left?.frame?.dispose(why);
    left?.done.reject(why);
  };

  const failToStart = (error: CheckoutError): void => {
    leave(error);
    endings.fail(error);
  };

  const eventsOf = (mount: Mount): FrameEvents => ({
    hello: () => void happens('hello'),
    ready() {
      if (!happens('ready')) return;
      mount.done.resolve();
      if (!mount.wasReady) callMerchant(callbacks().onReady, undefined);
      mount.wasReady = true;
    },
    change: (change) => callMerchant(callbacks().onChange, change),
    outcome(outcome) {
      happens('outcome');
      mount.done.resolve();
      endings.end(outcome);
    },
    failed(error) {
      if (!happens('failed')) return;
      mount.done.reject(error);
      endings.fail(error);
    },
    silent(error) {
      if (phase === 'mounting') failToStart(error);
    },
    removed: () => leave(unmounted('removed by the page')),
  });

  const place = (mount: Mount): void => {
    try {
      if (!checked.ok) throw checked.error;
      const { options } = checked;
      const container = findTarget(mount.target);
      if (container) {
        const latest = () => (checked.ok ? checked.options : options);
        mount.frame = mountFrame({
          container,
          options: latest,
          gate,
          limits,
          lastHeight,
          on: eventsOf(mount),
        });
      } else {
        document.addEventListener('DOMContentLoaded', () => place(mount), { signal: mount.stop.signal });
      }
    } catch (cause) {
      failToStart(
        cause instanceof CheckoutError ? cause : new CheckoutError('internal', String(cause), { cause }),
      );
    }
  };

  const unlessDestroyed = <T>(work: () => Promise<T>): Promise<T> =>
    told(phase === 'destroyed' ? Promise.reject(unmounted('destroyed')) : work());

  return {
    mount: (target) =>
      unlessDestroyed(() => {
        const ending = endings.outcome();
        if (ending?.status === 'canceled' && ending.retryable) {
          // Shown again it could be paid, and nobody would be told.
          return Promise.reject(notReady('The checkout has ended. Create another one to pay this session.'));
        }
        const isShown = current?.target === target || current?.frame?.container === target;
        if (current && isShown && phase !== 'failed') return current.done.promise;
        leave(unmounted('mounted elsewhere'));
        const mount: Mount = {
          target,
          done: deferred(),
          stop: new AbortController(),
          frame: null,
          wasReady: false,
        };
        current = mount;
        happens('mount');
        place(mount);
        return mount.done.promise;
      }),

    unmount() {
      leave(unmounted('unmounted'));
    },

    destroy() {
      endings.mute();
      leave(unmounted('destroyed'));
      happens('destroy');
    },

    update: (changes) =>
      unlessDestroyed(async () => {
        const next = mergeOptions(raw, changes, nameOf);
        if (!next.ok) {
          warn(next.error.message);
          throw next.error;
        }
        warnOfUnknown(changes);
        raw = { ...(raw as object), ...changes };
        checked = next;
        await current?.frame?.sendOptions();
      }),

    refresh: () =>
      unlessDestroyed(async () => {
        // Every other phase begins with the provider's truth.
        if (phase === 'live') await current?.frame?.call('refresh', [], limits.remoteCall);
      }),

    submit: () =>
      unlessDestroyed(async () => {
        if (phase !== 'live' || !current?.frame) throw notReady('The form is not ready. Wait for onReady.');
        current.frame.focus();
        return current.frame.call('submit', []);
      }),

    cancel: () =>
      unlessDestroyed(async () => {
        if (phase === 'mounting') await current?.done.promise;
        if (endings.outcome()) return;
        if (current?.frame && phase !== 'failed') {
          await current.frame.call('cancel', []);
        } else if (wasLive) {
          throw notReady('A payment may be under way. Mount the checkout again, then cancel it.');
        } else {
          endings.cancel({
            reason: 'customer',
            code: 'customer',
            message: 'The checkout was canceled before it was shown.',
            retryable: true,
            requestId: null,
          });
        }
      }),
  };
}
