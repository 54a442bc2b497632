import { isLoopback } from '../../../src/protocol/loopback.ts';

/** Whether a browser may be sent there: https, or http on loopback (the sandbox). */
export function isBankPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
