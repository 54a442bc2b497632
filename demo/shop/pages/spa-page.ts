import { html } from 'hono/html';
import type { AppData } from '../client/page-data.ts';
import type { Language } from '../language.ts';
import type { Parameters } from '../parameters.ts';
import { texts as allTexts } from '../texts.ts';
import { type Html, inertJson, layout } from './layout.ts';
import { sandboxPanel } from './sandbox-panel.ts';

/** `/spa`: the integration by ESM import, in an app that navigates on the client. */
export function spaPage(language: Language, parameters: Parameters, data: AppData, keep: string): Html {
  const texts = allTexts[language];
  return layout({
    language,
    texts,
    theme: parameters.theme,
    title: texts.checkout,
    styles: ['checkout', 'sandbox'],
    keep,
    here: 'app',
    head: html`${inertJson(data)}
  <script type="module" src="/client/spa.ts"></script>`,
    main: html`<main id="content" class="buying">
  <div class="pay" id="app"></div>
  <div class="beside">${sandboxPanel({ texts, language, parameters, path: '/spa' })}</div>
</main>`,
  });
}
