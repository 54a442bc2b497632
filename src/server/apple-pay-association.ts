const PATH = '/.well-known/apple-developer-merchantid-domain-association';

/** Apple asks for the first; its developer portal hands the file out, and links to it, by the second. */
const PATHS = [PATH, `${PATH}.txt`];

/** Long enough to spare the shop, short enough that a replaced file is seen within the hour. */
const CACHE = 'public, max-age=3600';

/**
 * Answers Apple's question whether this domain may show Apple Pay. Every domain on which the checkout is
 * shown needs it: the shop's own, not only the payment provider's. Apple asks when the domain is
 * registered and from time to time after; it takes 200 only, follows no redirect and knows no password,
 * so this belongs before anything of the shop's that redirects or asks who is there.
 *
 * ```ts
 * const association = applePayAssociation(await readFile('apple-developer-merchantid-domain-association'));
 * export default { fetch: (request: Request) => association(request) ?? shop(request) };
 * ```
 *
 * Needs the Fetch API's `Request` and `Response`, and so runs on Node 20, Deno, Bun and edge runtimes.
 *
 * @param content the file as the payment provider or Apple handed it out, byte for byte.
 * @returns a function of a request: the answer, 405 for anything but `GET` and `HEAD`, or `null` for
 *   every other path.
 * @throws {TypeError} at once, where the content can't be such a file.
 * @see https://developer.apple.com/documentation/applepaywebmerchantregistrationapi/preparing-merchant-domains-for-verification
 */
export function applePayAssociation(
  content: string | Uint8Array,
): (request: Pick<Request, 'method' | 'url'>) => Response | null {
  // A copy: whoever reads files into one buffer again and again would change it otherwise.
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  refuseOther(bytes);
  return ({ method, url }) => {
    if (!PATHS.includes(new URL(url).pathname)) return null;
    if (method !== 'GET' && method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { Allow: 'GET, HEAD' } });
    }
    return new Response(method === 'HEAD' ? null : bytes, {
      headers: {
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Length': String(bytes.length),
        'Cache-Control': CACHE,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  };
}

/** What goes wrong in practice: an empty file, and the login page that a download ended on. */
function refuseOther(bytes: Uint8Array): void {
  const start = new TextDecoder().decode(bytes.subarray(0, 256)).trim();
  const is = start === '' ? 'empty' : start.startsWith('<') ? 'a page of HTML' : null;
  if (is === null) return;
  throw new TypeError(
    `The content of Apple’s domain association file is ${is}. Use the file as the payment provider or Apple’s developer portal handed it out.`,
  );
}
