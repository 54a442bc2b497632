/** What a frame page may do. `frame-ancestors` is the session's own list, `font-src` the provider's. */
const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** Payment and passkeys are passed on to the bank's frames; the rest no checkout needs. */
const PERMISSIONS =
  'payment=*, publickey-credentials-get=*, camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), serial=(), usb=()';

interface Allowed {
  /** Origins that may frame the page; none: nobody. */
  ancestors: readonly string[];
  /** Origins beside the provider's own from which a merchant's fonts may come. */
  fonts: readonly string[];
  /** Hashes of what stands in the page itself. */
  scripts?: readonly string[];
  styles?: readonly string[];
}

/** The headers of every page with the frame in it. */
export const frameHeaders = ({
  ancestors,
  fonts,
  scripts = [],
  styles = [],
}: Allowed): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': [
    ...POLICY,
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    ["font-src 'self'", ...fonts].join(' '),
    `frame-ancestors ${ancestors.join(' ') || "'none'"}`,
  ].join('; '),
  'Permissions-Policy': PERMISSIONS,
  // The loader tells a page that was answered and refused from a provider that can't be reached.
  'Timing-Allow-Origin': '*',
  // The frame stands in pages of other origins, also where these ask for cross-origin isolation.
  'Cross-Origin-Resource-Policy': 'cross-origin',
});
