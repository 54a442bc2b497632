import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const COOKIE = 'dune_olive_visitor';

/** The secret by which a browser owns its orders; made at first need. */
export function visitorOf(c: Context): string {
  const known = getCookie(c, COOKIE);
  if (known !== undefined && /^[\w-]{32}$/.test(known)) return known;
  const made = randomBytes(24).toString('base64url');
  setCookie(c, COOKIE, made, {
    httpOnly: true,
    // Lax, not Strict: a customer who comes back from the bank's page is still himself.
    sameSite: 'Lax',
    secure: new URL(c.req.url).protocol === 'https:',
    path: '/',
  });
  return made;
}
