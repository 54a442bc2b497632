import { isLoopback } from '../protocol/loopback.ts';
import { version } from './version.ts';

export interface ClientOptions {
  /** The provider's origin, e.g. `https://pay.example.com`; `http` only on loopback. */
  provider: string;
  /** `sk_…`: from the environment, never from a repository or a page. */
  secretKey: string;
  /** Who calls, for the provider's support: names go into `User-Agent`. */
  shop: { name: string; version: string };
  /** Milliseconds for one try; 10,000 where left out. */
  timeout?: number;
  /** Tries after the first; 2 where left out. */
  retries?: number;
  /** Instead of the runtime's own. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

export interface Connection {
  origin: string;
  secretKey: string;
  userAgent: string;
  timeout: number;
  retries: number;
  fetch: (url: string, init: RequestInit) => Promise<Response>;
}

/** @throws {TypeError} naming the option and what it takes; never with the key. */
export function readClientOptions(options: ClientOptions): Connection {
  const { provider, secretKey, shop, timeout = 10_000, retries = 2, fetch } = options;
  return {
    origin: originOf(provider),
    secretKey: usableKey(secretKey),
    userAgent: `souk-checkout/${version} ${token('shop.name', shop?.name)}/${token('shop.version', shop?.version)}`,
    timeout: wholeNumber('timeout', timeout, 1, 300_000),
    retries: wholeNumber('retries', retries, 0, 10),
    // Looked up when it is called, so that a fetch which is patched later (tracing) is used; never called as
    // somebody's method, which some runtimes refuse.
    fetch: fetch ? (url, init) => fetch(url, init) : (url, init) => globalThis.fetch(url, init),
  };
}

function originOf(provider: string): string {
  const url = typeof provider === 'string' && URL.canParse(provider) ? new URL(provider) : null;
  const safe =
    url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
  if (safe && url.pathname === '/' && url.search === '' && url.username === '') return url.origin;
  throw new TypeError(
    '`provider` is not usable. Use the provider’s origin, e.g. "https://pay.example.com" (http only on loopback).',
  );
}

/** What a header can't carry makes `fetch` throw an error with the value in it. */
function usableKey(key: string): string {
  if (typeof key === 'string' && /^[\w.~+/=:-]{8,200}$/.test(key)) return key;
  throw new TypeError(
    '`secretKey` is missing or holds characters that no key has. Use the secret key (sk_…) as the provider gave it to you, without spaces or line ends.',
  );
}

/** RFC 9110 §10.1.5: a product and its version are tokens. */
function token(name: string, value: unknown): string {
  if (typeof value === 'string' && /^[\w!#$%&'*+.^`|~-]{1,64}$/.test(value)) return value;
  throw new TypeError(`\`${name}\` is not usable. Use 1 to 64 letters, digits, ".", "-" or "_".`);
}

function wholeNumber(name: string, value: number, min: number, max: number): number {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new TypeError(`\`${name}\` is not usable. Use a whole number from ${min} to ${max}.`);
}
