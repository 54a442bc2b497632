import type { Locale } from '../i18n/locale.ts';
import type { TimeLimits } from '../protocol/time-limits.ts';

/** What `GET /v1/sessions/{id}/` answers a guest; its fields are the Checkout API's. */
export type SessionSnapshot = Readonly<Record<string, unknown>>;

export interface RenderOptions {
  /** The browser's request: its query, `Accept-Language` and `Referer` are read. */
  request: Request;
  /** `standalone`: the payment link, a page of its own. By default `embedded` in a merchant's page. */
  host?: 'embedded' | 'standalone';
  /** Told where there is no session: what support can look for. */
  requestId?: string | null;
  /** Those that differ from the frame's own, in milliseconds. */
  timeLimits?: Partial<TimeLimits>;
  /** Origins beside the provider's own from which a merchant's fonts may come. */
  fontOrigins?: readonly string[];
  /** The page's title, and what it says where scripts are off. By default the merchant's name, and that the checkout can't start. */
  texts?(locale: Locale): { title: string; needsScript: string };
  /** HTML for the end of the head, as it is: it must hold no text of others. */
  head?: string;
}

export interface RenderedFrame {
  html: string;
  headers: Record<string, string>;
}
