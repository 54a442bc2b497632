import { loadTranslation } from '../frame/i18n/translation.ts';
import { isApplePay } from '../frame/methods/apple-pay/index.ts';
import { offeredMethods } from '../frame/methods/offered.ts';
import { readStartOptions } from '../frame/start-options.ts';
import { resolveLocale } from '../i18n/locale.ts';
import { askingOrigin } from '../protocol/asking-origin.ts';
import { type FrameData, sessionNotFound } from '../protocol/frame-page.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import { acceptedLanguages } from './accepted-languages.ts';
import { firstLook } from './first-look.ts';
import type { FrameAssets } from './frame-assets.ts';
import { frameHeaders } from './frame-headers.ts';
import { hashConstant, hashSource } from './hash-source.ts';
import { INLINE_SCRIPT } from './inline-script.ts';
import { NO_FORM, pageBody, pageHtml } from './page-html.ts';
import type { RenderedFrame, RenderOptions } from './public.ts';
import { renderApp } from './render-app.tsx';
import { firstStyle } from './sheet.ts';

/** @see renderFrame */
export async function renderPage(
  assets: FrameAssets,
  given: Snapshot | null,
  options: RenderOptions,
): Promise<RenderedFrame> {
  const { request, host = 'embedded', fontOrigins = [], timeLimits = {} } = options;
  const snapshot = given && guestsOwn(given);
  const query = new URL(request.url).searchParams;
  const start = readStartOptions(`${query}`);
  const locale = resolveLocale(
    start.options.locale,
    snapshot?.language ?? null,
    acceptedLanguages(request.headers.get('Accept-Language')),
  );
  const allowedOrigins =
    host === 'standalone' ? [] : (snapshot?.allowed_origins ?? askingOrigin(request.headers.get('Referer')));
  const app =
    snapshot && start.view === 'form' && hasForm(snapshot)
      ? await renderApp({ snapshot, surroundings: host, start, locale })
      : null;
  const common = { host, allowedOrigins, timeLimits, locale, rendered: app !== null };
  const data: FrameData = snapshot
    ? { ...common, snapshot }
    : { ...common, error: sessionNotFound(options.requestId ?? null) };

  const { messages } = await loadTranslation(locale);
  const texts = options.texts?.(locale) ?? {
    title: snapshot?.merchant.name ?? messages.cannotStart[0],
    needsScript: messages.cannotStart.join(' '),
  };
  const { appearance } = start;
  const look = firstLook(appearance, {
    scheme: start.options.scheme,
    fontOrigins: [new URL(request.url).origin, ...fontOrigins],
  });
  const preloads = [
    ...assets.preloads,
    ...(appearance === null ? [] : assets.look),
    ...(assets.languages[locale.language] ?? []),
    ...(host === 'standalone' || snapshot?.methods.some(({ type }) => type !== 'card') ? assets.more : []),
  ];
  const body = pageBody({ data, app, paying: messages.paying, needsScript: texts.needsScript });
  const attributes = {
    'data-host': host,
    ...look.attributes,
    // Answered by the inline script.
    ...(snapshot?.methods.some(isApplePay) && { 'data-wallet': 'asked' }),
  };
  const style = firstStyle(assets.sheet, {
    html: body.html,
    attributes: { ...attributes, dir: locale.dir },
  });
  return {
    html: pageHtml(
      {
        title: texts.title,
        lang: locale.tag,
        dir: locale.dir,
        attributes,
        look,
        style,
        body,
        preloads: [...new Set(preloads)],
        head: { html: options.head ?? '' },
      },
      assets,
    ),
    headers: frameHeaders({
      ancestors: allowedOrigins,
      fonts: fontOrigins,
      scripts: [await hashConstant(INLINE_SCRIPT)],
      styles: await Promise.all([
        ...[style, look.style, ...look.fonts].filter(Boolean).map(hashSource),
        hashConstant(NO_FORM),
      ]),
    }),
  };
}

/** Who holds a session's ID may see no more, whatever the provider handed over. */
function guestsOwn({ cards: _cards, can_save: _save, ...snapshot }: Snapshot): Snapshot {
  return snapshot;
}

const hasForm = ({ outcome, methods }: Snapshot): boolean =>
  outcome !== null || offeredMethods(methods, null).some(({ type }) => type !== 'saved_card');
