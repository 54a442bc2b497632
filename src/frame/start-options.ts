import { isColor, isFont, isRadius } from '../protocol/appearance-values.ts';
import type { Appearance, FrameOptions, Theme } from '../protocol/options.ts';

/** What the frame's URL says before the handshake says it all. Anyone can write a URL: only plain values pass. */
export interface StartOptions {
  /** Tells this checkout from others on the same page. */
  instance: string;
  options: FrameOptions;
}

const THEMES: readonly Theme[] = ['auto', 'light', 'dark', 'contrast'];
const CHECKS = {
  accent: isColor,
  surface: isColor,
  text: isColor,
  danger: isColor,
  radius: isRadius,
  font: isFont,
};

/** @param search the page's query: `locale`, `methods` (comma-separated), `appearance` (base64url JSON), `i`. */
export function readStartOptions(search: string): StartOptions {
  const query = new URLSearchParams(search);
  return {
    instance: query.get('i') ?? '',
    options: {
      locale: query.get('locale') ?? 'auto',
      appearance: readAppearance(query.get('appearance')),
      methods: query.get('methods')?.split(',').filter(Boolean) ?? null,
      payButton: 'show',
      asksBeforePayment: false,
      scheme: null,
    },
  };
}

function readAppearance(encoded: string | null): Appearance {
  const json = encoded === null ? null : decode(encoded);
  if (!isRecord(json)) return {};
  const theme = THEMES.find((name) => name === json.theme);
  const given = isRecord(json.variables) ? json.variables : {};
  const variables = Object.fromEntries(
    Object.entries(CHECKS).flatMap(([name, check]) => {
      const value = given[name];
      return typeof value === 'string' && check(value) ? [[name, value]] : [];
    }),
  );
  return { ...(theme ? { theme } : {}), variables };
}

function decode(base64url: string): unknown {
  try {
    const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0))));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
