import type { FrameOptions, Theme } from '../protocol/options.ts';

export type Scheme = FrameOptions['scheme'];

/** @returns what the element around the frame computes; `null` where the page says nothing. */
export function schemeAround(iframe: Element): Scheme {
  const root = iframe.getRootNode();
  const parent = iframe.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  if (!parent) return null;
  const words = getComputedStyle(parent).colorScheme.split(' ');
  const light = words.includes('light');
  const dark = words.includes('dark');
  if (light && dark) return prefersDark().matches ? 'dark' : 'light';
  if (dark) return 'dark';
  return light ? 'light' : null;
}

export const prefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/**
 * The iframe's own `color-scheme`. It has to be the one that its document ends up with: browsers paint an
 * opaque canvas behind a frame of another scheme (CSS Color Adjustment §2.4). It is also what
 * `prefers-color-scheme` answers inside, so that the first paint is right before any message.
 */
export function iframeScheme(theme: Theme | undefined, scheme: Scheme): string {
  if (theme === 'light' || theme === 'dark') return theme;
  return scheme ?? 'light dark';
}
