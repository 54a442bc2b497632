/** What this tab needs to go on when a redirect brings the customer back. It never gets into an address. */
export interface ReturnMark {
  /** The permalink's fragment. */
  fragment: string;
  order: string;
}

const KEY = 'souk-playground';

export const leaveMark = (mark: ReturnMark): void => sessionStorage.setItem(KEY, JSON.stringify(mark));

/** @returns the tab's mark where the address is that of a return, else `null`. */
export function markOfReturn(): ReturnMark | null {
  if (!new URLSearchParams(location.search).has('souk_session')) return null;
  const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
  if (typeof kept !== 'object' || kept === null) return null;
  const { fragment, order } = kept as Partial<ReturnMark>;
  return typeof fragment === 'string' && typeof order === 'string' ? { fragment, order } : null;
}
