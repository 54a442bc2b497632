import { parseAccept } from 'hono/utils/accept';
import { type Locale, resolveLocale } from '../../../src/i18n/locale.ts';

/** The customer's language as the frame finds it: the one asked for, the session's, the browser's, English. */
export const customerLocale = (
  asked: string | undefined,
  session: string | null,
  accepted: string | undefined,
): Locale =>
  resolveLocale(asked ?? 'auto', session, accepted ? parseAccept(accepted).map(({ type }) => type) : []);
