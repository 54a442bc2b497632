import { framePath } from '../protocol/frame-page.ts';
import type { FrameOptions } from '../protocol/options.ts';

/**
 * An appearance that fits into 1.5 KB of base64. Others are sent by message only: URLs end up in logs, and
 * servers limit them. So are the few that name a font in another script.
 */
const FITS = /^[ -~]{3,1152}$/;

export type View = 'form' | 'returned' | 'status';

interface FrameUrl {
  provider: string;
  session: string;
  options: Pick<FrameOptions, 'locale' | 'appearance' | 'methods' | 'loginToken' | 'scheme'>;
  instance: string;
  /** `form`; `returned`: the form, for a customer who comes back; `status`: shows nothing and tells the outcome. */
  view: View;
}

/** The frame's URL; see the protocol: it is only ever added to. Options at their default are left out. */
export function frameUrl({ provider, session, options, instance, view }: FrameUrl): string {
  const { locale, appearance, methods, loginToken, scheme } = options;
  const query: Record<string, string> = { i: instance };
  if (locale !== 'auto') query.locale = locale;
  if (methods) query.methods = `${methods}`;
  // What the page around looks like, so that the first paint goes with it.
  if (scheme) query.scheme = scheme;
  const json = JSON.stringify(appearance);
  if (FITS.test(json)) query.appearance = btoa(json).replaceAll('+', '-').replaceAll('/', '_');
  // Never the token itself: URLs end up in logs.
  if (loginToken) query.login = '1';
  if (view === 'status') query.view = view;
  if (view === 'returned') query[view] = '1';
  return `${provider}${framePath(session)}?${new URLSearchParams(query)}`;
}

/** Tells checkouts of one page apart. Not a secret: who speaks is known by window and origin. */
export const newInstance = (): string => `${Math.random()}`;
