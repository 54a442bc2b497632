import { effect, signal } from '@preact/signals';
import type { Locale } from '../../i18n/locale.ts';
import type { LookOptions } from '../look/look.ts';
import { shownTheme } from '../look/shown-theme.ts';
import type { Checkout } from '../state/create-state.ts';

export const DARK = '(prefers-color-scheme: dark)';

/** Keeps language, direction, theme and the merchant's look on the root element. @returns stops. */
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

/** @returns takes off what only some merchants' looks put on. */
export function paintLook(
  root: HTMLElement,
  { appearance, scheme }: LookOptions,
  systemIsDark: boolean,
): (() => void) | undefined {
  const { theme, ground } = shownTheme(appearance.theme, scheme, systemIsDark ? 'dark' : 'light');
  root.dataset.theme = theme;
  root.toggleAttribute('data-ground', ground);
  return appearance.paint?.(root, scheme === 'dark');
}
