import { FRAME_DATA_ID, type StaticFrameData } from '../protocol/frame-page.ts';
import type { FrameAssets } from './frame-assets.ts';
import { html, inertJson } from './html.ts';

/**
 * `frame.html`: one file for every session, for hosts that render nothing. Its script fetches the session by the ID in
 * the URL, and it shows nothing before the handshake: it can't know whose page it stands in.
 */
export const staticHtml = (
  { styles, script, preloads, wire }: FrameAssets,
  data: StaticFrameData = { timeLimits: {} },
): string =>
  html`<!doctype html>
<html lang="en" dir="ltr" data-host="embedded" data-waiting>
<head>
<meta charset="utf-8">
<title>Secure checkout</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${styles.map((url) => html`<link rel="stylesheet" href="${url}">`)}
<script type="module" src="${script}"></script>
${[...preloads, ...wire].map((url) => html`<link rel="modulepreload" href="${url}">`)}
</head>
<body>
<div id="souk"><main class="checkout"><p class="unseen" role="status"></p></main></div>
<script type="application/json" id="${FRAME_DATA_ID}">${inertJson(data)}</script>
</body>
</html>
`.html;
