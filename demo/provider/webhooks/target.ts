import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isLoopback } from '../../../src/protocol/loopback.ts';
import { isLoopbackAddress, isPublicAddress, literalAddress } from './address.ts';

export interface Address {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<Address[]>;

const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

export interface TargetRules {
  /** The sandbox: a URL that names this machine leads to this machine, also over http. */
  allowLoopback: boolean;
  resolve?: Resolve;
}

/** What is wrong with a webhook's URL by itself; `null` if nothing. Its host name may still lead astray. */
export function urlProblem(text: string, { allowLoopback }: TargetRules): string | null {
  if (!URL.canParse(text)) return 'Use an absolute https URL.';
  const url = new URL(text);
  if (isLoopback(url.hostname)) {
    return allowLoopback ? null : 'This URL leads to this machine. Use an https URL of a public host.';
  }
  if (url.protocol !== 'https:') return 'Use an https URL.';
  const literal = literalAddress(url);
  if (literal === null || isPublicAddress(literal)) return null;
  return 'This address is not a public one. Use an https URL of a public host.';
}

export type Target = { ok: true; addresses: [Address, ...Address[]] } | { ok: false; error: string };

/**
 * The addresses that a webhook's URL leads to now, which are then the ones to connect to. One address that
 * is not public spoils all: it would be a matter of luck which one is taken.
 */
export async function findTarget(url: URL, rules: TargetRules): Promise<Target> {
  if (urlProblem(url.href, rules) !== null) return { ok: false, error: 'URL not allowed' };
  const literal = literalAddress(url);
  const [first, ...rest] =
    literal === null
      ? await (rules.resolve ?? resolveAll)(url.hostname)
      : [{ address: literal, family: isIP(literal) }];
  if (!first) return { ok: false, error: 'host has no address' };
  const may = isLoopback(url.hostname) ? isLoopbackAddress : isPublicAddress;
  const refused = [first, ...rest].some(({ address }) => !may(address));
  return refused
    ? { ok: false, error: 'host has an address that is not public' }
    : { ok: true, addresses: [first, ...rest] };
}
