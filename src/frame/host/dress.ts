import type { Dress } from '../../protocol/messages.ts';

/** Values that load and refer to nothing, which is what the host takes. */
const PLAIN = /^[\w\p{L} #%.,()/"'-]+$/u;

/** The look of the painted page in plain values, for what the host shows around it. */
export function dress(window: Window): Dress {
  const root = window.document.documentElement;
  const style = window.getComputedStyle(root);
  const isDark = root.dataset.theme === 'dark';
  const color = (name: string, otherwise: string) => plainColor(window, root, `var(--${name})`) ?? otherwise;
  const radius = style.getPropertyValue('--radius').trim();
  const font = window.getComputedStyle(window.document.body).fontFamily;
  return {
    lang: root.lang,
    dir: root.dir === 'rtl' ? 'rtl' : 'ltr',
    scheme: isDark ? 'dark' : 'light',
    surface: color('surface', isDark ? 'black' : 'white'),
    text: color('text', isDark ? 'white' : 'black'),
    muted: color('muted', 'gray'),
    line: color('border', 'gray'),
    accent: color('accent', isDark ? 'white' : 'black'),
    radius: PLAIN.test(radius) ? radius : '0',
    font: PLAIN.test(font) ? font : 'sans-serif',
  };
}

/** What the browser makes of a variable: only a used value is free of `var()` and `color-mix()`. */
function plainColor(window: Window, root: HTMLElement, value: string): string | null {
  const probe = window.document.createElement('span');
  probe.hidden = true;
  // By CSSOM, which a strict CSP allows.
  probe.style.color = value;
  root.append(probe);
  const { color } = window.getComputedStyle(probe);
  probe.remove();
  return PLAIN.test(color) ? color : null;
}
