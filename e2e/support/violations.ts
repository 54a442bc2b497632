import type { BrowserContext } from '@playwright/test';

/**
 * Collects what no page may do: break a Content-Security-Policy or Trusted Types, or throw.
 * A story that provokes such a thing says so with `expectViolation`.
 */
export interface Violations {
  /** Marks what is meant to happen in this story. */
  expectViolation(text: RegExp): void;
  /** Everything that was not expected. */
  unexpected(): string[];
}

/**
 * Firefox tells what it refused by itself, and what it could not reach, in the same way as an error that
 * nobody caught. A policy that was broken is told by its own event.
 */
const REMARK =
  /^(Cross-Origin Request Blocked:|Content-Security-Policy:|Firefox can’t establish a connection to the server)/;

export async function watchViolations(context: BrowserContext): Promise<Violations> {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  await context.exposeBinding('reportViolation', ({ frame }, text: string) => {
    seen.push(`${new URL(frame.url() || 'about:blank').origin}: ${text}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = (window as unknown as { reportViolation?: (text: string) => void }).reportViolation;
      report?.(`${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
    });
  });
  context.on('weberror', (error) => {
    const text = error.error().stack ?? error.error().message;
    if (!REMARK.test(text)) seen.push(`uncaught: ${text}`);
  });
  return {
    expectViolation: (text) => void expected.push(text),
    unexpected: () => seen.filter((text) => !expected.some((pattern) => pattern.test(text))),
  };
}
