import { type HelloAnswer, type HostMethods, PROTOCOL_VERSION, type Result } from '../protocol/messages.ts';
import type { Outcome } from '../protocol/outcome.ts';
import type { TimeLimits } from '../protocol/time-limits.ts';
import type { Gate } from './before-payment.ts';
import { CheckoutError } from './checkout-error.ts';
import { connectFrame, type FrameConnection, refusal } from './connection.ts';
import { createFrameElement, setStyle } from './frame-element.ts';
import { frameUrl, newInstance } from './frame-url.ts';
import { nextHeight, reservedHeight } from './height.ts';
import {
  isChange,
  isHello,
  isNumber,
  isOutcome,
  isPaymentDetails,
  isRect,
  isRemoteError,
} from './incoming.ts';
import type { Container } from './mount-target.ts';
import { type CheckedOptions, frameOptions } from './options.ts';
import type { Change } from './public.ts';
import { reveal } from './reveal.ts';
import { iframeScheme, prefersDark, schemeAround } from './scheme.ts';
import { watchStart } from './start-watch.ts';
import { watchRemoval } from './watch-removal.ts';

/** What happens to a frame. After it was disposed of, nothing does. */
export interface FrameEvents {
  hello(): void;
  ready(): void;
  change(change: Change): void;
  outcome(outcome: Outcome): void;
  /** The frame itself says why it can't start. */
  failed(error: CheckoutError): void;
  /** The frame does not speak, or not on. Means nothing once it was ready. */
  silent(error: CheckoutError): void;
  /** The host took it out of the page. */
  removed(): void;
}

interface Setup {
  container: Container;
  options: () => CheckedOptions;
  gate: Gate;
  limits: Pick<TimeLimits, 'handshake' | 'remoteCall'>;
  /** To reserve; `null` before any frame reported one. */
  lastHeight: number | null;
  on: FrameEvents;
}

export interface MountedFrame {
  container: Container;
  call: FrameConnection['call'];
  /** Sends the options as they are now. */
  sendOptions(): Promise<void>;
  focus(): void;
  height(): number;
  dispose(why: CheckoutError): void;
}

const OK: Result<null> = { ok: true, value: null };
const MISUNDERSTOOD = refusal('protocol_mismatch', 'The loader does not understand this argument.');

/** A function for the frame, which takes one argument, if it is what it should be. */
const receives =
  <T>(accepts: (value: unknown) => value is T, handle: (value: T) => unknown) =>
  async (argument: unknown): Promise<unknown> =>
    accepts(argument) ? ((await handle(argument)) ?? OK) : MISUNDERSTOOD;

/** Puts one frame into a container and talks with it until it is disposed of. */
export function mountFrame({ container, options, gate, limits, lastHeight, on }: Setup): MountedFrame {
  const ends = new AbortController();
  const { provider, session, preload, initialHeight } = options();
  const instance = newInstance();
  const iframe = createFrameElement(provider);
  let saidHello = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let height = 0;

  const setHeight = (pixels: number): void => {
    height = pixels;
    setStyle(iframe, 'height', `${pixels}px`);
  };

  const currentOptions = () => {
    const scheme = schemeAround(iframe);
    setStyle(iframe, 'color-scheme', iframeScheme(options().appearance.theme, scheme));
    return frameOptions(options(), scheme);
  };

  iframe.src = frameUrl({ provider, session, options: frameOptions(options(), null), instance });
  container.append(iframe);
  // Scheme and width around the iframe are known only inside the page.
  currentOptions();
  const { width } = iframe.getBoundingClientRect();
  setHeight(lastHeight ?? reservedHeight({ preload, initialHeight, width }));

  const anything = (_value: unknown): _value is unknown => true;
  const methods = {
    hello: receives(isHello, ({ version }): Result<HelloAnswer> => {
      endWatch();
      if (saidHello) {
        gate.drop();
        connection.drop(new CheckoutError('not_ready', 'The form was reloaded. Wait until it is ready.'));
      } else {
        timer = setTimeout(
          () => on.silent(new CheckoutError('protocol_mismatch', 'The form was loaded, but does not start.')),
          limits.handshake,
        );
      }
      saidHello = true;
      on.hello();
      return { ok: true, value: { version: Math.min(version, PROTOCOL_VERSION), options: currentOptions() } };
    }),
    ready: receives(anything, on.ready),
    resize: receives(isNumber, (reported) => {
      const pixels = nextHeight(reported, height);
      if (pixels !== null) setHeight(pixels);
    }),
    reveal: receives(isRect, (box) => reveal(iframe, box)),
    change: receives(isChange, on.change),
    beforePayment: receives(isPaymentDetails, gate.ask),
    outcome: receives(isOutcome, (outcome) =>
      outcome.sessionId === session ? on.outcome(outcome) : MISUNDERSTOOD,
    ),
    failed: receives(isRemoteError, (error) =>
      on.failed(new CheckoutError(error.code, error.message, error)),
    ),
  } satisfies Record<keyof HostMethods, unknown>;
  const connection = connectFrame(iframe, provider, instance, new Map(Object.entries(methods)));

  const endWatch = watchStart({ iframe, provider, limit: limits.handshake, onFailed: on.silent });
  const leavePlace = watchRemoval(iframe, on.removed);

  const sendOptions = async (): Promise<void> => {
    const changed = currentOptions();
    // Before its hello the frame has no options, and gets these with the answer.
    if (saidHello) await connection.call('update', [changed], limits.remoteCall);
  };
  prefersDark().addEventListener('change', () => void sendOptions().catch(() => {}), { signal: ends.signal });

  return {
    container,
    call: connection.call,
    sendOptions,
    focus: () => iframe.focus(),
    height: () => height,
    dispose(why) {
      ends.abort();
      endWatch();
      clearTimeout(timer);
      leavePlace();
      gate.drop();
      connection.close(why);
      iframe.remove();
    },
  };
}
