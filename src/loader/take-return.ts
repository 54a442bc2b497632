const PARAMETER = 'souk_session=';
const isReturn = (part: string): boolean => part.startsWith(PARAMETER);

/**
 * Takes the session that came back out of the page's address, so that neither a reload nor a copied link
 * brings it again. Everything else of the address stays as it was written.
 * @returns `null` where the address carries none.
 */
export function takeReturn(): string | null {
  const url = new URL(location.href);
  const parts = url.search.slice(1).split('&');
  const returned = parts.find(isReturn);
  if (returned === undefined) return null;
  url.search = parts.filter((part) => !isReturn(part)).join('&');
  history.replaceState(history.state, '', url);
  return returned.slice(PARAMETER.length);
}
