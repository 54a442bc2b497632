import { isLoopback } from './loopback.ts';

/** A session that nobody knows allows no origin; the page that asks for it may learn just that. */
export function askingOrigin(referrer: string | null): string[] {
  if (referrer === null || !URL.canParse(referrer)) return [];
  const { origin, protocol, hostname } = new URL(referrer);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)) ? [origin] : [];
}
