import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FrameData } from '../../protocol/frame-page.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';
import type { Api } from '../api/client.ts';
import type { Host } from '../host/host.ts';
import type { BaseTexts } from '../i18n/base-texts.ts';
import type { Translation } from '../i18n/translation.ts';
import type { LookOptions } from '../look/look.ts';
import type { More } from '../methods/method.ts';
import type { Engine } from './engine.ts';
import type { Event } from './event.ts';
import type { State } from './step.ts';

/** One checkout as the app sees it. All of its signals belong to it; nothing lives in a module. */
export interface Checkout {
  surroundings: FrameData['host'];
  /** The session was over before the frame began: this page only tells so. */
  endedBefore: boolean;
  state: ReadonlySignal<State>;
  /** `null` until its chunk is here. */
  engine: ReadonlySignal<Engine | null>;
  equip(engine: Engine): void;
  /** What happens before there is an engine waits for it. */
  dispatch(event: Event): void;
  options: Signal<LookOptions>;
  translation: Signal<Translation>;
  messages: ReadonlySignal<BaseTexts>;
  /** What the live region says. */
  announcement: ReadonlySignal<string>;
  announce(text: string): void;
  /** Milliseconds until the session expires, once that is near enough to be shown; else `null`. */
  timeLeft: Signal<number | null>;
  /** ID of the row that the customer chose; `null` until then. */
  chosenMethod: Signal<string | null>;
  /** Everything beyond a payment with a new card; `null` until it is needed and here. */
  more: Signal<More | null>;
  /** False while the page shows what a server rendered: nothing yet of what only a browser knows. */
  alive: Signal<boolean>;
  /** A login token is being exchanged: the customer's saved cards may come. */
  loginPending: Signal<boolean>;
  /** `null` until the handshake. */
  host: Signal<Host | null>;
  /** `null` until the handshake. */
  api: Signal<Api | null>;
  /** Asks the host to scroll an element into view; where there is no host, the browser does by itself. */
  reveal(element: Element | null): void;
  /** The provider's clock, which a customer's wrong one doesn't change. Milliseconds since 1970. */
  providerNow(): number;
}

export interface Start {
  /** Where the checkout begins. */
  state: State;
  /** Those that have it at once begin with it. */
  engine?: Engine | null;
  surroundings: FrameData['host'];
  options: LookOptions;
  translation: Translation;
  /** A monotonic clock in milliseconds, e.g. `performance.now`. */
  now: () => number;
  /** The customer is about to be logged in. */
  login?: boolean;
  /** The first look is a server's. */
  rendered?: boolean;
}

export function createState(start: Start): Checkout {
  const { surroundings, options, translation, now, rendered } = start;
  const state = signal(start.state);
  const engine = signal(start.engine ?? null);
  const waiting: Event[] = [];
  const announcement = signal('');
  const texts = signal(translation);
  const host = signal<Host | null>(null);
  /** What the provider's clock shows when `now()` is 0, by a snapshot that has just come. */
  const zeroOf = (snapshot: Snapshot) => Date.parse(snapshot.now) - now();
  let zero = zeroOf(start.state.snapshot);

  const dispatch = (event: Event): void => {
    const running = engine.peek();
    if (!running) {
      waiting.push(event);
      return;
    }
    const next = running.transition(state.peek(), event);
    if (next.snapshot !== state.peek().snapshot) zero = zeroOf(next.snapshot);
    state.value = next;
  };

  return {
    surroundings,
    endedBefore: state.peek().step.name === 'ended',
    state,
    engine,
    equip(given) {
      engine.value = given;
      for (const event of waiting.splice(0)) dispatch(event);
    },
    dispatch,
    options: signal(options),
    translation: texts,
    messages: computed(() => texts.value.messages),
    announcement,
    announce(text) {
      // A live region speaks on change: the same text again needs to differ.
      announcement.value = announcement.peek() === text ? `${text}\u00a0` : text;
    },
    timeLeft: signal(null),
    chosenMethod: signal(null),
    more: signal(null),
    alive: signal(!rendered),
    loginPending: signal(start.login ?? false),
    host,
    api: signal(null),
    reveal(element) {
      const box = element && host.peek() && element.getBoundingClientRect();
      if (box) host.peek()?.reveal({ top: box.top, bottom: box.bottom });
    },
    providerNow: () => zero + now(),
  };
}
