import type { ErrorCode } from '../protocol/error-codes.ts';
import { framePath } from '../protocol/frame-page.ts';
import { CheckoutError } from './checkout-error.ts';
import { createFrameElement, setStyle } from './frame-element.ts';
import { isPageOf } from './incoming.ts';

/** How much longer, as a part of the limit, the second page has. */
const SECOND_PAGE = 0.2;

/**
 * Tells why a frame doesn't say hello. A page learns little of a frame on another origin (tried in
 * Chromium and Firefox):
 *
 * - Its own Content-Security-Policy stood in the way: a `securitypolicyviolation`, at once.
 * - The provider's page came with `Timing-Allow-Origin`: its timing has a `responseStart`. In Firefox even
 *   if `frame-ancestors` forbids to show it; Chromium then shows an error page whose timing is all zero, as
 *   it is where nobody answered.
 * - So the frame of a session that does not exist is loaded beside it, hidden. Providers let everyone show
 *   that one. If it comes, the provider is there and does not want this page.
 *
 * @param limit milliseconds that the frame has to say hello.
 * @returns ends the watch: the frame said hello.
 */
export function watchStart(
  provider: string,
  limit: number,
  onFailed: (error: CheckoutError) => void,
): () => void {
  const second = createFrameElement(provider);
  let timer: ReturnType<typeof setTimeout>;

  const end = (): void => {
    document.removeEventListener('securitypolicyviolation', onViolation);
    clearTimeout(timer);
    observer.disconnect();
    second.remove();
  };
  const fail = (code: ErrorCode, message: string): void => {
    end();
    onFailed(new CheckoutError(code, message));
  };
  const failUnreachable = (): void =>
    fail(
      'provider_unreachable',
      navigator.onLine ? `${provider} gave no usable answer. Is it the provider?` : 'The browser is offline.',
    );

  // Unlike the page's list of timings, an observer loses none when that list is full.
  const observer = new PerformanceObserver((list) => {
    for (const { name, responseStart } of list.getEntries() as PerformanceResourceTiming[]) {
      if (name !== second.src) continue;
      if (responseStart > 0) {
        fail(
          'frame_blocked',
          `${provider} forbids its form on this page. Add "${origin}" to the session's allowed_origins.`,
        );
      } else failUnreachable();
    }
  });
  observer.observe({ type: 'resource' });

  const onViolation = (event: SecurityPolicyViolationEvent): void => {
    const { blockedURI, disposition, effectiveDirective } = event;
    const isOurs = effectiveDirective === 'frame-src' && isPageOf(provider)(`${blockedURI}/`);
    if (!isOurs || disposition !== 'enforce') return;
    fail('frame_blocked', `The page's Content-Security-Policy lacks frame-src ${provider}.`);
  };
  document.addEventListener('securitypolicyviolation', onViolation);

  timer = setTimeout(() => {
    setStyle(second, 'display', 'none');
    second.src = provider + framePath('unknown');
    document.documentElement.append(second);
    timer = setTimeout(failUnreachable, limit * SECOND_PAGE);
  }, limit);

  return end;
}
