import { framePath } from '../protocol/frame-page.ts';
import type { FrameOptions } from '../protocol/options.ts';

/** A longer appearance is sent by message only: URLs end up in logs, and servers limit them. */
const LONGEST_APPEARANCE = 1536;

const BASE64URL: Record<string, string> = { '+': '-', '/': '_', '=': '' };

function base64url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replace(/[+/=]/g, (letter) => BASE64URL[letter] ?? '');
}

interface FrameUrl {
  provider: string;
  session: string;
  options: Pick<FrameOptions, 'locale' | 'appearance' | 'methods'>;
  instance: string;
}

/** The frame's URL; see the protocol: it is only ever added to. Options at their default are left out. */
export function frameUrl({ provider, session, options, instance }: FrameUrl): string {
  const { locale, appearance, methods } = options;
  const url = new URL(framePath(session), provider);
  const set = (name: string, value: string): void => url.searchParams.set(name, value);
  if (locale !== 'auto') set('locale', locale);
  if (methods) set('methods', methods.join());
  const json = JSON.stringify(appearance);
  if (json !== '{}' && json.length <= LONGEST_APPEARANCE) {
    const encoded = base64url(json);
    if (encoded.length <= LONGEST_APPEARANCE) set('appearance', encoded);
  }
  set('i', instance);
  return url.href;
}

/** Not `crypto.randomUUID`: a shop that is developed on a plain-http address has none. */
export const newInstance = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');
