import { createMiddleware } from 'hono/factory';

/**
 * The strictest policy under which the checkout is documented to work: one origin for its script and
 * its frame, nothing inline, Trusted Types without any policy.
 */
export const securityHeaders = (providerUrl: string) => {
  const policy = (images: string) =>
    [
      "default-src 'self'",
      `script-src 'self' ${providerUrl}`,
      `frame-src ${providerUrl}`,
      "style-src 'self'",
      "connect-src 'self'",
      `img-src ${images}`,
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
    ].join('; ');
  return createMiddleware(async (c, next) => {
    await next();
    // The QR code of a payment link is a picture of the provider's.
    const images = c.req.path.startsWith('/invoice') ? `'self' data: ${providerUrl}` : "'self' data:";
    c.header('Content-Security-Policy', policy(images));
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    // Apple Pay and the bank's own pages inside the frame need it: whoever forbids it here forbids it there.
    c.header('Permissions-Policy', `payment=(self "${providerUrl}")`);
  });
};
