import { resolveLocale } from '../i18n/locale.ts';
import { askingOrigin } from '../protocol/asking-origin.ts';
import { type FrameData, type StaticFrameData, sessionNotFound } from '../protocol/frame-page.ts';
import { FRAME_TIME_LIMITS } from '../protocol/time-limits.ts';
import { untilAnswered } from './state/retry.ts';

/** A session's path ends with its ID: `/frame/v1/{id}/`, `/pay/{id}/`. */
const SESSION = /\/(\w+)\/?$/;

/** The data that a provider which renders its pages hands over with them. */
export async function fetchData({ timeLimits }: StaticFrameData, window: Window): Promise<FrameData> {
  const { pathname, search } = window.location;
  const limits = { ...FRAME_TIME_LIMITS, ...timeLimits };
  const { signal } = new AbortController();
  const [, sessionId = ''] = SESSION.exec(pathname) ?? [];
  const { createApi } = await import('./wire.ts');
  const api = createApi({ sessionId, timeout: limits.request, onLogout: () => {} });
  const reply = await untilAnswered(() => api.snapshot(signal), {
    limits,
    signal,
    online: window,
    onLost: () => {},
  });
  const option = new URLSearchParams(search).get('locale') ?? 'auto';
  const localeFor = (session: string | null) => resolveLocale(option, session, window.navigator.languages);
  const host = pathname.startsWith('/pay/') ? 'standalone' : 'embedded';
  window.document.documentElement.dataset.host = host;
  if (reply.kind !== 'answer') {
    const allowedOrigins = host === 'standalone' ? [] : askingOrigin(window.document.referrer);
    const error = sessionNotFound(reply.requestId);
    return { host, allowedOrigins, timeLimits, locale: localeFor(null), rendered: false, error };
  }
  const snapshot = reply.value;
  const allowedOrigins = host === 'standalone' ? [] : snapshot.allowed_origins;
  const locale = localeFor(snapshot.language);
  return { host, allowedOrigins, timeLimits, locale, rendered: false, snapshot };
}
