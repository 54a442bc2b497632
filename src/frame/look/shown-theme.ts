import type { Theme } from '../../protocol/appearance.ts';
import type { LookOptions } from './look.ts';

interface Shown<T> {
  theme: T;
  /** A frame is transparent; on a page that isn't known to be of its scheme its text has a ground of its own. */
  ground: boolean;
}

/**
 * @param theme what the merchant wants.
 * @param scheme of the page around; `null` where it says nothing.
 * @param system what `auto` is then.
 */
export function shownTheme<T>(
  theme: Theme | undefined,
  scheme: LookOptions['scheme'],
  system: T,
): Shown<Exclude<Theme, 'auto'> | T> {
  const shown = !theme || theme === 'auto' ? (scheme ?? system) : theme;
  return { theme: shown, ground: (shown === 'dark') !== (scheme === 'dark') };
}
