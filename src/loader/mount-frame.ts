import { BEFORE_PAYMENT, HANDSHAKE } from '../protocol/loader-time-limits.ts';
import {
  type HelloAnswer,
  type HostMethods,
  type PaymentDetails,
  PROTOCOL_VERSION,
  type Result,
  type SheetSpec,
} from '../protocol/messages.ts';
import type { Outcome } from '../protocol/outcome.ts';
import { createBankDialog } from './bank-dialog.ts';
import { createGate } from './before-payment.ts';
import { CheckoutError } from './checkout-error.ts';
import { connectFrame, type FrameConnection } from './connection.ts';
import { createFrameElement, setStyle } from './frame-element.ts';
import { frameUrl, newInstance, type View } from './frame-url.ts';
import { reservedHeight, TALLEST } from './height.ts';
import {
  isDialogSpec,
  isNumber,
  isOutcome,
  isPageOf,
  isPlain,
  isRect,
  isRemoteError,
  isSheetSpec,
} from './incoming.ts';
import type { Container } from './mount-target.ts';
import { type CheckedOptions, frameOptions } from './options.ts';
import type { Change } from './public.ts';
import { DONE, errorOf, misunderstood } from './result.ts';
import { reveal } from './reveal.ts';
import { iframeScheme, prefersDark, schemeAround } from './scheme.ts';
import { markSession } from './session-mark.ts';
import { watchStart } from './start-watch.ts';
import { told } from './told.ts';
import { watchRemoval } from './watch-removal.ts';

/** What happens to a frame. After it was disposed of, nothing does. */
export interface FrameEvents {
  hello(): void;
  ready(): void;
  change(change: Change): void;
  sheet(spec: SheetSpec): void;
  outcome(outcome: Outcome): void;
  /** The frame itself says why it can't start. */
  failed(error: CheckoutError): void;
  /** The frame does not speak. */
  silent(error: CheckoutError): void;
  /** The host took it out of the page. */
  removed(): void;
}

interface Setup {
  container: Container;
  view: View;
  options: () => CheckedOptions;
  on: FrameEvents;
}

export interface MountedFrame {
  container: Container;
  iframe: HTMLIFrameElement;
  call: FrameConnection['call'];
  /** Calls what has no answer that anybody waits for. */
  tell(name: 'focus' | 'dialogCanceled' | 'popupClosed'): void;
  /** Sends the options as they are now. */
  sendOptions(): Promise<void>;
  dispose(why: CheckoutError): void;
}

const MISUNDERSTOOD = misunderstood('argument');

/** A function for the frame, which takes one argument, if it is what it should be. */
const receives =
  <T>(accepts: (value: unknown) => value is T, handle: (value: T) => unknown) =>
  async (argument: unknown): Promise<unknown> =>
    accepts(argument) ? ((await handle(argument)) ?? DONE) : MISUNDERSTOOD;

/** Puts one frame into a container and talks with it until it is disposed of. */
export function mountFrame({ container, view, options, on }: Setup): MountedFrame {
  const { provider, session } = options();
  const instance = newInstance();
  const iframe = createFrameElement(provider);
  const isForm = view !== 'status';
  let greeted = false;

  const setHeight = (pixels: number): void => setStyle(iframe, 'height', `${pixels}px`);
  const newGate = () => createGate(() => options().beforePayment, BEFORE_PAYMENT);
  let gate = newGate();

  const currentOptions = () => {
    const scheme = schemeAround(container);
    setStyle(iframe, 'color-scheme', iframeScheme(options().appearance?.theme, scheme));
    const current = frameOptions(options(), scheme);
    // The token is good for one login: the form's.
    return isForm ? current : { ...current, loginToken: null };
  };

  iframe.src = frameUrl({ provider, session, options: currentOptions(), instance, view });
  container.append(iframe);
  // The width is known only inside the page.
  if (isForm) setHeight(reservedHeight(options(), iframe.offsetWidth));
  else setStyle(iframe, 'display', 'none');

  const methods = {
    hello(): Result<HelloAnswer> {
      endWatch();
      if (greeted) {
        // It was reloaded. What its last page asked for concerns nobody any more.
        gate = newGate();
        dialog(null);
        connection.drop(new CheckoutError('not_ready', 'The form was reloaded.'));
      }
      greeted = true;
      on.hello();
      if (!isForm) on.ready();
      // The lower of both versions: there is none below ours.
      return { ok: true, value: { version: PROTOCOL_VERSION, options: currentOptions() } };
    },
    ready() {
      on.ready();
      return DONE;
    },
    // The frame has rounded it, and tells of no change that is only rounding.
    resize: receives(isNumber, (reported) => setHeight(Math.min(reported, TALLEST))),
    reveal: receives(isRect, (box) => reveal(iframe, box)),
    change: receives(isPlain<Change>, on.change),
    beforePayment: receives(isPlain<PaymentDetails>, (payment) => gate(payment)),
    dialog: receives(isDialogSpec(provider), (spec) => {
      if (!dialog(spec)) return;
      iframe.focus();
      tell('focus');
    }),
    sheet: receives(isSheetSpec, (spec) => {
      const { title, dress } = spec;
      Object.assign(iframe, { title, lang: dress.lang });
      on.sheet(spec);
    }),
    navigate: receives(isPageOf(provider), (url) => {
      markSession(session);
      location.assign(url);
    }),
    outcome: receives(isOutcome, (outcome) =>
      outcome.sessionId === session ? on.outcome(outcome) : MISUNDERSTOOD,
    ),
    failed: receives(isRemoteError, (error) => on.failed(errorOf(error))),
  } satisfies Record<keyof HostMethods, unknown>;
  const connection = connectFrame(iframe, provider, instance, new Map(Object.entries(methods)));
  const tell: MountedFrame['tell'] = (name) => void told(connection.call(name));

  const dialog = createBankDialog(provider, () => tell('dialogCanceled'));
  const endWatch = watchStart(provider, HANDSHAKE, on.silent);
  const leavePlace = watchRemoval(iframe, on.removed);

  const sendOptions = async (): Promise<void> => {
    const changed = currentOptions();
    // Before its hello the frame has no options, and gets these with the answer.
    if (greeted) await connection.call('update', changed);
  };
  const dark = prefersDark();
  dark.onchange = () => told(sendOptions());

  return {
    container,
    iframe,
    call: connection.call,
    tell,
    sendOptions,
    dispose(why) {
      dark.onchange = null;
      endWatch();
      leavePlace();
      dialog(null);
      connection.close(why);
      iframe.remove();
    },
  };
}
