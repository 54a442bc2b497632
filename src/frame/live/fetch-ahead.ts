import type { Checkout } from '../state/create-state.ts';

/** Fetches a chunk and does nothing with it: whoever needs it later finds it here. */
type Chunk = () => Promise<unknown>;

/** The Network Information API, where the browser has it. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** A window, as far as it tells when nothing else is to be done. */
interface Around {
  navigator: Pick<Navigator, 'onLine'> & { connection?: Connection };
  setTimeout(work: () => void, ms: number): unknown;
  /** Safari has none. */
  requestIdleCallback?(work: () => void): unknown;
}

/** Milliseconds after which a browser that doesn't tell (Safari) is taken to be idle. */
const SOON = 1_000;

/** What this session may come to need: a bank's challenge, a scheme's page, and the words for what went wrong. */
export function likelyChunks({ surroundings, state }: Checkout): Chunk[] {
  const offers = (type: string) => state.peek().snapshot.methods.some((method) => method.type === type);
  return [
    () => import('../methods/more/open-more.tsx'),
    ...(offers('card') ? [() => import('../three-ds/job.ts')] : []),
    ...(offers('card') && surroundings === 'standalone' ? [() => import('../three-ds/own-dialog.tsx')] : []),
    ...(offers('redirect')
      ? [() => import('../methods/redirect/open.tsx'), () => import('../popup/job.ts')]
      : []),
  ];
}

/**
 * Fetches chunks while nothing else is to be done, one after the other, so that a challenge begins without waiting for
 * one. Not while a payment is under way, and not at all where the customer's data is dear or his line slow. What
 * doesn't come now is asked for again by whoever needs it.
 */
export function fetchAhead(app: Pick<Checkout, 'state'>, chunks: readonly Chunk[], window: Around): void {
  const { connection, onLine } = window.navigator;
  if (connection?.saveData || /2g/.test(connection?.effectiveType ?? '') || !onLine) return;
  const whenIdle = (work: () => void) =>
    window.requestIdleCallback ? window.requestIdleCallback(work) : window.setTimeout(work, SOON);
  const next = ([chunk, ...rest]: readonly Chunk[]): void => {
    if (!chunk) return;
    whenIdle(() => {
      // Then what is needed is asked for at once.
      if (app.state.peek().step.name !== 'ready') return;
      void chunk().then(
        () => next(rest),
        () => {},
      );
    });
  };
  next(chunks);
}
