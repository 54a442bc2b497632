import { html, raw } from 'hono/html';
import { options } from '../client/playground/option-table.ts';
import { presets } from '../client/playground/presets.ts';
import { type Html, inertJson, type Layout, layout } from '../pages/layout.ts';
import { texts } from '../texts.ts';
import { controls } from './controls.ts';

export interface PlaygroundPage {
  theme: Layout['theme'];
  keep: string;
  providerUrl: string;
  /** Whether network faults can be ordered. */
  hasFaults: boolean;
}

/** `/playground`: a tool for developers, in English as the code that it shows. */
export const playgroundPage = ({ theme, keep, providerUrl, hasFaults }: PlaygroundPage): Html =>
  layout({
    language: 'en',
    texts: texts.en,
    theme,
    title: 'Playground',
    styles: ['playground'],
    keep,
    head: html`${inertJson({ provider: providerUrl, sdk: `${providerUrl}/sdk/v1/index.js` })}
  <script type="module" src="/client/playground/main.ts"></script>`,
    main: html`<main id="content" class="pg">
  <header class="pg-head">
    <div>
      <p class="eyebrow">Sandbox · no card is charged</p>
      <h1>Playground</h1>
      <p class="lead">Every option of the checkout, live. Change something, pay with a test card, and copy the code.</p>
    </div>
    <div class="pg-actions">
      <button type="button" class="quiet" id="permalink">Copy link</button>
      <button type="button" class="quiet" id="reset">Reset</button>
      <button type="button" class="button small" id="again">New session</button>
    </div>
  </header>
  <noscript><p class="pg-noscript">The playground needs JavaScript.</p></noscript>
  <fieldset class="pg-presets">
    <legend>Brand</legend>
    <div>${presets.map(
      ({ id, name }) =>
        html`<button type="button" class="pg-preset" data-preset="${id}" aria-pressed="false"><span class="pg-swatch" data-swatch="${id}" aria-hidden="true"></span>${name}</button>`,
    )}</div>
  </fieldset>
  <div class="pg-grid">
    <section class="pg-panel pg-left" aria-labelledby="options-title">
      <h2 id="options-title">Options</h2>
      ${controls(hasFaults)}
    </section>
    <section class="pg-stage" aria-labelledby="preview-title">
      <div class="pg-bar">
        <h2 id="preview-title">Preview</h2>
        ${segments('device')}
      </div>
      <div class="pg-desk">
        <div class="pg-device" id="device" data-device="full">
          <div class="pg-notch" aria-hidden="true"></div>
          <div class="pg-screen">
            <p class="pg-store"><span aria-hidden="true" class="pg-store-mark"></span><span>Your shop</span><strong id="total"></strong></p>
            <div id="checkout"></div>
            <button type="button" class="button wide" id="buy" hidden>Open the checkout</button>
          </div>
        </div>
      </div>
      <p class="pg-status" role="status" id="status">Making a session…</p>
    </section>
    <section class="pg-panel pg-right" aria-label="Code and timeline">
      <div class="pg-bar">
        <h2 id="code-title">Code</h2>
        ${segments('language')}
      </div>
      <div class="pg-code">
        <pre tabindex="0" role="region" aria-labelledby="code-title" id="code" translate="no"></pre>
        <button type="button" class="quiet" id="copy-code">Copy</button>
      </div>
      <div class="pg-bar">
        <h2 id="timeline-title">Timeline</h2>
        <button type="button" class="quiet" id="clear">Clear</button>
      </div>
      <fieldset class="pg-lanes"><legend class="visually-hidden">Show</legend>
        ${(['callback', 'message', 'api'] as const).map(
          (lane) =>
            html`<label><input type="checkbox" name="lane" value="${lane}" checked ${raw('autocomplete="off"')}><span class="pg-dot" data-lane="${lane}" aria-hidden="true"></span>${LANES[lane]}</label>`,
        )}
      </fieldset>
      <div class="pg-timeline" role="region" aria-labelledby="timeline-title" tabindex="0"><ol id="timeline"></ol></div>
      <p class="hint">Values are redacted. The form’s own calls to its provider happen in a frame of another origin, which no page can see into: what came of them is told by the shop’s backend, from the provider’s trace.</p>
    </section>
  </div>
</main>`,
  });

const LANES = { callback: 'Callbacks', message: 'Messages', api: 'API' };

/** One of a few, as radio buttons that look like one control. */
function segments(wanted: 'device' | 'language'): Html {
  const option = options.find(({ name }) => name === wanted);
  if (option?.takes.as !== 'choice') throw new Error(`The option table has no choice "${wanted}".`);
  const { name, label, initial, takes } = option;
  return html`<fieldset class="pg-segments"><legend class="visually-hidden">${label}</legend>${takes.values.map(
    ([value, text]) =>
      html`<label><input type="radio" name="${name}" value="${value}" ${value === initial ? raw('checked') : ''} autocomplete="off"><span>${text}</span></label>`,
  )}</fieldset>`;
}
