import { effect, signal } from '@preact/signals';
import type { Locale } from '../../i18n/locale.ts';
import type { Appearance, FrameOptions } from '../../protocol/options.ts';
import type { Checkout } from '../state/create-state.ts';

export const DARK = '(prefers-color-scheme: dark)';

type Variables = NonNullable<Appearance['variables']>;
const VARIABLES = [
  'accent',
  'surface',
  'text',
  'danger',
  'radius',
  'font',
] as const satisfies (keyof Variables)[];

/** Keeps language, direction, theme and the merchant's variables on the root element. @returns stops. */
export function paintDocument(app: Checkout, window: Window): () => void {
  const root = window.document.documentElement;
  const dark = window.matchMedia(DARK);
  const systemIsDark = signal(dark.matches);
  const follow = () => {
    systemIsDark.value = dark.matches;
  };
  dark.addEventListener('change', follow);
  const disposals = [
    () => dark.removeEventListener('change', follow),
    effect(() => paintLocale(root, app.translation.value.locale)),
    effect(() => paintLook(root, app.options.value, systemIsDark.value)),
  ];
  return () => {
    for (const dispose of disposals) dispose();
  };
}

export function paintLocale(root: HTMLElement, { tag, dir }: Locale): void {
  root.lang = tag;
  root.dir = dir;
}

export function paintLook(root: HTMLElement, options: FrameOptions, systemIsDark: boolean): void {
  const theme = themeOf(options, systemIsDark);
  root.dataset.theme = theme;
  // A frame is transparent; on a page of the other scheme its text needs a ground of its own.
  root.toggleAttribute('data-ground', (theme === 'dark') !== (options.scheme === 'dark'));
  paintVariables(root, options.appearance.variables ?? {});
}

function themeOf({ appearance, scheme }: FrameOptions, systemIsDark: boolean): 'light' | 'dark' | 'contrast' {
  const theme = appearance.theme ?? 'auto';
  if (theme !== 'auto') return theme;
  return scheme ?? (systemIsDark ? 'dark' : 'light');
}

/** By CSSOM, which a strict CSP allows. `data-own` tells the stylesheet what to derive from. */
function paintVariables(root: HTMLElement, variables: Variables): void {
  const own = VARIABLES.filter((name) => variables[name] !== undefined);
  for (const name of VARIABLES) {
    const value = variables[name];
    if (value === undefined) root.style.removeProperty(`--${name}`);
    else root.style.setProperty(`--${name}`, value);
  }
  root.dataset.own = own.join(' ');
}
