import type { Theme } from '../protocol/appearance.ts';
import type { FrameOptions } from '../protocol/options.ts';

export type Scheme = FrameOptions['scheme'];

/** @returns what the element around the frame computes; `null` where the page says nothing. */
export function schemeAround(iframe: Element): Scheme {
  const around = iframe.parentElement ?? (iframe.parentNode as ShadowRoot | null)?.host;
  if (!around) return null;
  const words = getComputedStyle(around).colorScheme;
  const isLight = words.includes('light');
  if (words.includes('dark')) return isLight && !prefersDark().matches ? 'light' : 'dark';
  return isLight ? 'light' : null;
}

export const prefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/**
 * The iframe's own `color-scheme`. It has to be the one that its document ends up with: browsers paint an
 * opaque canvas behind a frame of another scheme (CSS Color Adjustment §2.4). It is also what
 * `prefers-color-scheme` answers inside, so that the first paint is right before any message.
 */
export function iframeScheme(theme: Theme | undefined, scheme: Scheme): string {
  if (theme && theme !== 'auto') return theme === 'dark' ? theme : 'light';
  return scheme ?? 'light dark';
}
