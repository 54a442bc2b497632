import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { loadTranslation } from '../frame/i18n/translation.ts';
import { applePayOffer, redirectOffer, savedCard } from '../frame/testing/checkout.ts';
import { canceled, snapshotWith } from '../frame/testing/fixtures.ts';
import { languages, resolveLocale } from '../i18n/locale.ts';
import { FRAME_DATA_ID } from '../protocol/frame-page.ts';
import type { Snapshot } from '../protocol/snapshot.ts';
import type { FrameAssets } from './frame-assets.ts';
import type { RenderOptions } from './public.ts';
import { renderPage } from './render-page.ts';

const ASSETS: FrameAssets = {
  sheet: [
    { text: '.field{margin:0}', needs: [['.field']] },
    { text: '.ending{margin:0}', needs: [['.ending']] },
  ],
  styles: ['/f/main.css'],
  script: '/f/main.js',
  preloads: ['/f/a.js'],
  wire: ['/f/wire.js'],
  more: ['/f/more.js'],
  look: ['/f/look.js'],
  languages: { ar: ['/f/ar.js'] },
};

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function render(
  changes: Partial<Snapshot> | null = {},
  query = '',
  options: Partial<RenderOptions> & { headers?: Record<string, string> } = {},
) {
  const { headers = {}, ...others } = options;
  const request = new Request(`https://pay.example/frame/v1/x/${query}`, { headers });
  return renderPage(ASSETS, changes && snapshotWith(changes), { request, ...others });
}

const dataIn = (html: string) =>
  JSON.parse(new RegExp(`id="${FRAME_DATA_ID}">([^<]*)</script>`).exec(html)?.[1] ?? '');
const inputs = (html: string) => html.match(/<input [^>]*>/g) ?? [];
const preloads = (html: string) =>
  [...html.matchAll(/rel="modulepreload" href="([^"]*)"/g)].map(([, url]) => url);

test.each(languages)('the finished form, in %s', async (language) => {
  const { html } = await render({ language }, '?locale=auto');
  const { messages } = await loadTranslation(resolveLocale(language, null, []));
  for (const text of [messages.cardNumber, messages.expiryDate, messages.securityCode]) {
    expect(html).toContain(`>${text.replaceAll('&', '&amp;')}</label>`);
  }
  expect(html).toMatch(/<button type="submit" class="pay"/);
  expect(dataIn(html).locale.tag).toBe(/<html lang="([^"]*)"/.exec(html)?.[1]);
});

test('a native submit could carry nothing', async () => {
  const { html, headers } = await render({ methods: [...snapshotWith().methods, redirectOffer] });
  expect(html).toContain('<form method="post" novalidate');
  expect(html).not.toMatch(/<form[^>]* action=|formaction/);
  expect(inputs(html)).toHaveLength(4 + 3);
  for (const field of inputs(html).filter((input) => !input.includes('type="radio"'))) {
    expect(field).not.toMatch(/ (name|value|form)=/);
  }
  expect(headers['Content-Security-Policy']).toContain("form-action 'none'");
});

test('the policy allows what stands in the page by its hash, and nothing else', async () => {
  const fonts = [{ family: 'Brand', src: 'https://fonts.example/brand.woff2' }];
  const look = { variables: { accent: '#0a7a46' }, fonts };
  const { html, headers } = await render({}, `?appearance=${encoded(look)}`, {
    fontOrigins: ['https://fonts.example'],
  });
  const hashesOf = (pattern: RegExp) =>
    [...html.matchAll(pattern)].map(
      ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    );
  const rules = headers['Content-Security-Policy']?.split('; ');
  expect(rules).toContain(["script-src 'self'", ...hashesOf(/<script>([\s\S]*?)<\/script>/g)].join(' '));
  expect(rules).toContain(["style-src 'self'", ...hashesOf(/<style[^>]*>([\s\S]*?)<\/style>/g)].join(' '));
  expect(hashesOf(/<style[^>]*>([\s\S]*?)<\/style>/g)).toHaveLength(4);
  expect(headers['Content-Security-Policy']).not.toContain('unsafe');
  expect(html).not.toMatch(/\sstyle=|\son\w+=/);
});

test.each([
  ['light', {}, '<html lang="en" dir="ltr" data-host="embedded">'],
  ['dark', { theme: 'dark' }, 'data-theme="dark" data-ground=""'],
  [
    'its own',
    { labels: 'floating', variables: { radius: '4px' } },
    'data-labels="floating" data-own="radius">',
  ],
])('a look that is %s', async (_name, look, expected) => {
  const { html } = await render({}, `?appearance=${encoded(look)}`);
  expect(html).toContain(expected);
  expect(preloads(html)).toEqual(['/f/main.js', '/f/a.js', '/f/look.js', '/f/wire.js']);
});

test('asks early for what the script will need', async () => {
  expect(preloads((await render()).html)).toEqual(['/f/main.js', '/f/a.js', '/f/wire.js']);
  expect(preloads((await render({}, '?locale=ar')).html)).toEqual([
    '/f/main.js',
    '/f/a.js',
    '/f/ar.js',
    '/f/wire.js',
  ]);
  expect(preloads((await render({}, '', { host: 'standalone' })).html)).toEqual([
    '/f/main.js',
    '/f/a.js',
    '/f/more.js',
    '/f/wire.js',
  ]);
});

test('brings the look that it takes, and asks for everything else when all of it is there', async () => {
  const { html } = await render();
  const [, waiting = ''] = /<template id="souk-scripts">([\s\S]*?)<\/template>/.exec(html) ?? [];
  expect(waiting).toContain('<link rel="preload" href="/f/main.css" as="style">');
  expect(waiting).toContain('<script type="module" src="/f/main.js"></script>');
  expect(html.replace(waiting, '')).not.toMatch(/ (src|href)="\/f\//);
  expect(html).toContain('<style data-first>.field{margin:0}</style>');
});

const HOSTILE = '</script><script>alert(1)</script><!--\u2028"\'><img src=x onerror=alert(1)>';

test('text of others can’t leave its place', async () => {
  const methods = [
    ...snapshotWith().methods,
    { type: 'redirect', schemes: [{ id: HOSTILE, name: HOSTILE }] },
  ];
  const merchant = { name: HOSTILE, country: 'KW', logo_url: null };
  const changes = { order_no: HOSTILE, merchant, methods, line_items: [{ label: HOSTILE, amount: '1.00' }] };
  const query = `?locale=${encodeURIComponent(HOSTILE)}&i=${encodeURIComponent(HOSTILE)}&appearance=${encodeURIComponent(HOSTILE)}&methods=${encodeURIComponent(HOSTILE)}`;
  for (const host of ['embedded', 'standalone'] as const) {
    const { html, headers } = await render(changes, query, { host, headers: { 'Accept-Language': '"><b>' } });
    expect(dataIn(html).snapshot.order_no).toBe(HOSTILE);
    expect(html).not.toMatch(/<img src=x|<script>alert|\u2028(?=.*<\/script>)/);
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(JSON.stringify(headers)).not.toContain('alert');
  }
});

test('holds what a guest may see, whatever it was given', async () => {
  const { html } = await render({ cards: [savedCard('card_of_somebody')], can_save: true });
  expect(html).not.toMatch(/card_of_somebody|can_save|type="checkbox"/);
});

test('room for a saved card where a login is on its way', async () => {
  expect((await render({}, '?login=1')).html).toContain('<div class="method coming"></div>');
  expect((await render()).html).not.toContain('coming');
});

test('a wallet that only some browsers have is in its place, and nobody is asked to open it', async () => {
  const { html } = await render({ methods: [applePayOffer, ...snapshotWith().methods] });
  expect(html).toContain(' data-wallet="asked"');
  expect(html).toMatch(/<div class="method unsure">.*Apple Pay.*<div class="method open">.*id="card-number"/);
  expect((await render()).html).not.toMatch(/ data-wallet=|unsure"/);
});

test('without scripts there is no form, but words that say why', async () => {
  const { html } = await render({}, '', { texts: () => ({ title: 'T', needsScript: 'Turn it <on>' }) });
  expect(html).toContain('<noscript><style>#souk{display:none}</style></noscript>');
  expect(html).toContain(
    '<noscript><main class="checkout"><p class="notice bad">Turn it &lt;on&gt;</p></main></noscript>',
  );
});

test('a row for every scheme, and the form of the first when it is the only one', async () => {
  const { html } = await render({ methods: [redirectOffer] });
  expect(html).toContain('<p class="about">');
  expect(html).toContain('New Scheme');
});

test('a session that ended says so, one that nobody knows has no form', async () => {
  expect((await render({ outcome: canceled('expired') })).html).toContain('This payment has expired');
  const { html, headers } = await render(null, '', {
    requestId: 'r1',
    headers: { Referer: 'https://shop.example/cart' },
  });
  expect(html).not.toContain('<form');
  expect(dataIn(html)).toEqual({
    host: 'embedded',
    locale: { tag: 'en', language: 'en', dir: 'ltr' },
    rendered: false,
    allowedOrigins: ['https://shop.example'],
    timeLimits: {},
    error: expect.objectContaining({ code: 'session_not_found', requestId: 'r1' }),
  });
  expect(headers['Content-Security-Policy']).toContain('frame-ancestors https://shop.example');
});

test.each(['?view=status'])('%s shows nothing', async (query) => {
  const { html } = await render({}, query);
  expect(html).not.toContain('<form');
  expect(dataIn(html).rendered).toBe(false);
});
