import type { RedirectMethod, Snapshot } from '../../src/protocol/snapshot.ts';

/** What counts as the form being there. */
export const CARD_NUMBER = 'input[autocomplete="cc-number"]';
const SAVED_CARD = '.cards .method';
/** A login has brought no card, and no row is kept free for one any more. */
const NO_SAVED_CARD = '.methods:has(> .method):not(:has(> .coming))';
/** The last of so many ways to pay. */
const methodRow = (at: number) => `.method:nth-of-type(${at}), .method:nth-child(${at})`;

/**
 * What a session is for, in its order number: the bench tells its provider by it.
 * @returns the selector of what the form's page is to watch; `null`: the page is as everybody gets it.
 */
export function watchedBy(orderNo: string): string | null {
  const methods = methodsOf(orderNo);
  if (methods !== null) return methodRow(methods);
  if (orderNo === 'watch-saved') return SAVED_CARD;
  if (orderNo === 'watch-none-saved') return NO_SAVED_CARD;
  return orderNo === 'watch-card' ? CARD_NUMBER : null;
}

export const methodsOrder = (methods: number): string => `watch-methods-${methods}`;

const methodsOf = (orderNo: string): number | null => {
  const [, methods] = /^watch-methods-(\d+)$/.exec(orderNo) ?? [];
  return methods === undefined ? null : Number(methods);
};

/** A card and as many schemes as the order wants; the sandbox itself has two. */
export function withMethods(snapshot: Snapshot): Snapshot {
  const wanted = methodsOf(snapshot.order_no ?? '');
  if (wanted === null) return snapshot;
  const schemes = Array.from({ length: wanted - 1 }, (_, at) => ({
    id: `scheme_${at + 1}`,
    name: `Scheme ${at + 1}`,
  }));
  return {
    ...snapshot,
    methods: snapshot.methods.map((method) =>
      method.type === 'redirect'
        ? ({ ...method, type: 'redirect', schemes } satisfies RedirectMethod)
        : method,
    ),
  };
}
