import type { Theme } from '../protocol/appearance.ts';
import type { FrameOptions } from '../protocol/options.ts';
import type { Container } from './mount-target.ts';

export type Scheme = FrameOptions['scheme'];

/** @returns what the element that the frame stands in computes; `null` where the page says nothing. */
export function schemeAround(container: Container): Scheme {
  const words = getComputedStyle('host' in container ? container.host : container).colorScheme;
  const isLight = words.includes('light');
  if (words.includes('dark')) return isLight && !prefersDark().matches ? 'light' : 'dark';
  return isLight ? 'light' : null;
}

export const prefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/**
 * The iframe's own `color-scheme`. It has to be the one that its document ends up with: browsers paint an
 * opaque canvas behind a frame of another scheme (CSS Color Adjustment §2.4). Some let it answer `prefers-color-scheme` inside, too.
 */
export function iframeScheme(theme: Theme | undefined, scheme: Scheme): string {
  if (theme && theme !== 'auto') return theme === 'dark' ? theme : 'light';
  return scheme ?? 'light dark';
}
