import { framePath } from '../protocol/frame-page.ts';
import { CheckoutError } from './checkout-error.ts';
import { createFrameElement, setStyle } from './frame-element.ts';

interface StartWatch {
  iframe: HTMLIFrameElement;
  provider: string;
  /** Milliseconds that the frame has to say hello. */
  limit: number;
  onFailed(error: CheckoutError): void;
}

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
 * - Something was loaded, if only an error page: a `load` event. Without one the answer is still open.
 * - Where all this says nothing, the frame of a session that does not exist is loaded beside it, hidden.
 *   Providers let everyone show that one. If it comes, the provider is there and does not want this page.
 *
 * @returns ends the watch: the frame said hello.
 */
export function watchStart({ iframe, provider, limit, onFailed }: StartWatch): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const second = createFrameElement(provider);
  let isAnswered = false;
  let isLoaded = false;

  const fail = (...[code, message]: ConstructorParameters<typeof CheckoutError>): void => {
    if (signal.aborted) return;
    end();
    onFailed(new CheckoutError(code, message));
  };
  const failUnwanted = (): void =>
    fail(
      'frame_blocked',
      `${provider} answered, but its form may not be shown on this page. Create the session with "${origin}" in allowed_origins.`,
    );
  const failUnreachable = (): void =>
    fail(
      'provider_unreachable',
      navigator.onLine
        ? `No usable answer came from ${provider}. Check that it is the provider's origin and that it is up, then mount again.`
        : 'The browser is offline. Mount again when it is back.',
    );

  // Unlike the page's list of timings, an observer loses none when that list is full.
  const observer = new PerformanceObserver((list) => {
    for (const { name, responseStart } of list.getEntries() as PerformanceResourceTiming[]) {
      if (name === iframe.src) isAnswered = responseStart > 0;
      if (name === second.src) responseStart > 0 ? failUnwanted() : failUnreachable();
    }
  });
  observer.observe({ type: 'resource' });

  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, disposition, effectiveDirective }) => {
      const isOurs = effectiveDirective === 'frame-src' && `${blockedURI}/`.startsWith(`${provider}/`);
      if (!isOurs || disposition !== 'enforce') return;
      fail(
        'frame_blocked',
        `This page's Content-Security-Policy does not let it show the checkout. Add ${provider} to its frame-src directive.`,
      );
    },
    { signal },
  );

  iframe.addEventListener(
    'load',
    () => {
      isLoaded = true;
    },
    { signal },
  );

  let timer = setTimeout(() => {
    if (isAnswered) return failUnwanted();
    if (!isLoaded || !navigator.onLine) return failUnreachable();
    setStyle(second, 'display', 'none');
    second.src = provider + framePath('unknown');
    document.documentElement.append(second);
    timer = setTimeout(failUnreachable, limit * SECOND_PAGE);
  }, limit);

  const end = (): void => {
    ends.abort();
    clearTimeout(timer);
    observer.disconnect();
    second.remove();
  };
  return end;
}
