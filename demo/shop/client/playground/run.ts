import type { Checkout, CheckoutOptions } from '../../../../src/loader/public.ts';
import type { Sdk } from '../sdk.ts';
import { confirmOrder, makeSession } from './api.ts';
import { firstOptionsOf, liveOptionsOf, presentationOf } from './checkout-options.ts';
import { type Follower, followTrace } from './follow-trace.ts';
import { options } from './option-table.ts';
import type { ReturnMark } from './return-mark.ts';
import type { State } from './state.ts';
import type { Timeline } from './timeline.ts';

export interface Stage {
  provider: string;
  /** URL of the SDK's ESM build. */
  sdk: string;
  timeline: Timeline;
  container: HTMLElement;
  say(sentence: string): void;
  /** A session is there: what it costs, and whether a button opens its checkout. */
  ready(session: { order: string; amount: string; currency: string } | null): void;
}

export interface Run {
  /** Another session with its checkout; the last one is taken away. */
  begin(state: State): Promise<void>;
  /** The checkout of a session for which the tab had left. @returns whether there was one. */
  resume(state: State, mark: ReturnMark): Promise<boolean>;
  /** What may change while the form is shown. */
  update(state: State): void;
  open(): void;
  submit(): void;
}

const READY = 'Ready: a customer can type.';
const BUSY: ReadonlySet<string> = new Set(['submitting', 'confirming', 'action']);

export function createRun({ provider, sdk, timeline, container, say, ready }: Stage): Run {
  let checkout: Checkout | null = null;
  let follower: Follower | null = null;
  /** Counts the sessions, so that an answer that comes late is known as such. */
  let turn = 0;
  /** What `update` has said since a session was asked for: its checkout begins with that. */
  let latest: State | null = null;

  function end(): void {
    checkout?.destroy();
    checkout = null;
    follower?.stop();
  }

  const told = (error: unknown): void => say(error instanceof Error ? error.message : String(error));

  function callbacks(state: State, order: string, mine: number): Partial<CheckoutOptions> {
    const follow = followTrace(order, timeline);
    follower = follow;
    /** A callback as the page got it, and what of it the page says. */
    const heard = (name: string, detail: unknown, sentence?: string): void => {
      if (mine !== turn) return;
      timeline.add({ lane: 'callback', name, detail });
      if (sentence !== undefined) say(sentence);
    };
    const all: Partial<CheckoutOptions> = {
      onReady: () => heard('onReady', null, READY),
      onChange: (change) => {
        heard('onChange', change);
        follow.underWay(BUSY.has(change.state));
        if (BUSY.has(change.state)) say('A payment is under way…');
        if (change.state === 'ready') say(READY);
        follow.look();
      },
      onError: (error) => heard('onError', { code: error.code, retryable: error.retryable }, error.message),
    };
    return {
      ...(state.callbacks === 'all' ? all : {}),
      onSuccess: (outcome) => {
        heard('onSuccess', outcome, 'Paid. The shop verifies it and commits.');
        follow.underWay(false);
        void confirmOrder(order).finally(follow.look);
      },
      onCancel: (outcome) => {
        heard('onCancel', outcome, `Ended: ${outcome.reason}. ${outcome.message}`);
        follow.underWay(false);
        follow.look();
      },
    };
  }

  function show(state: State, made: Checkout): void {
    checkout = made;
    // What can't start is told by `onError` or `onCancel`.
    if (presentationOf(state) === 'inline') made.mount(container).catch(() => undefined);
    else say('Ready to be opened.');
  }

  const live = (state: State) => {
    const { beforePayment, ...others } = liveOptionsOf(state);
    const asked: CheckoutOptions['beforePayment'] =
      beforePayment &&
      ((payment) => {
        timeline.add({ lane: 'callback', name: 'beforePayment', detail: payment });
        return beforePayment(payment);
      });
    return { ...others, beforePayment: asked };
  };

  return {
    async begin(state) {
      turn += 1;
      const mine = turn;
      latest = state;
      end();
      ready(null);
      say('Making a session…');
      try {
        const made = await makeSession(backendValues(state));
        if (mine !== turn) return;
        for (const { method, path, status, ms } of made.calls) {
          timeline.add({ lane: 'api', name: `${method} ${path} ${status} · ${ms}\u00a0ms` });
        }
        const { createCheckout }: Sdk = await import(sdk);
        if (mine !== turn) return;
        ready(made);
        const { session, loginToken, preload, order } = made;
        show(
          state,
          createCheckout({
            session,
            provider,
            ...firstOptionsOf(state, preload),
            ...live(latest ?? state),
            ...(loginToken === null ? {} : { loginToken }),
            ...callbacks(state, order, mine),
          }),
        );
      } catch (error) {
        if (mine === turn) told(error);
      }
    },
    async resume(state, { order }) {
      turn += 1;
      latest = state;
      const { resumeCheckout }: Sdk = await import(sdk);
      const resumed = resumeCheckout({
        provider,
        presentation: presentationOf(state),
        ...live(latest ?? state),
        ...callbacks(state, order, turn),
      });
      if (resumed === null) return false;
      say('Back from the provider.');
      timeline.add({ lane: 'callback', name: 'resumeCheckout' });
      show(state, resumed);
      return true;
    },
    update(state) {
      latest = state;
      void checkout?.update(live(state)).catch(told);
    },
    open: () => void checkout?.open().catch(told),
    submit: () => void checkout?.submit().catch(told),
  };
}

const backendValues = (state: State): Record<string, string> =>
  Object.fromEntries(
    options.flatMap(({ name, goes }) => (goes === 'backend' ? [[name, state[name] ?? '']] : [])),
  );
