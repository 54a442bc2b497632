import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRAME_DATA_ID } from '../../../src/protocol/frame-page.ts';
import { MAIN_SOURCE } from '../testing/dist.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider({ environment: { FONT_ORIGINS: 'https://fonts.example' } });
});
afterAll(() => provider.close());

const UNKNOWN = 'A'.repeat(32);
const ORIGINS = ['https://shop.example', 'http://127.0.0.1:4200'];

const dataOf = (page: string) => {
  const [, json = ''] = new RegExp(`id="${FRAME_DATA_ID}">([^<]*)</script>`).exec(page) ?? [];
  return JSON.parse(json);
};
const ancestorsOf = (headers: Headers) =>
  /frame-ancestors ([^;]*)/.exec(headers.get('Content-Security-Policy') ?? '')?.[1];
const frame = (id: string, headers: Record<string, string> = {}, query = '') =>
  provider.call('GET', `/frame/v1/${id}/${query}`, { headers });

describe('the frame page', () => {
  test('hands over the snapshot, the origins that may frame it, and the changed time limits', async () => {
    const id = await provider.session({ allowed_origins: ORIGINS });
    const { status, text: body, headers } = await frame(id);
    expect(status).toBe(200);
    const { body: snapshot } = await provider.call('GET', `/v1/sessions/${id}/`);
    const data = dataOf(body);
    expect({ ...data.snapshot, now: 0 }).toEqual({ ...snapshot, now: 0 });
    expect(data).toMatchObject({
      host: 'embedded',
      allowedOrigins: ORIGINS,
      timeLimits: { firstInquiry: 300, acknowledge: 200 },
    });
    expect(data.timeLimits).not.toHaveProperty('commit');
    expect(data.error).toBeUndefined();
    expect(ancestorsOf(headers)).toBe(ORIGINS.join(' '));
  });

  test('loads what was built, once each, and shows the form meanwhile', async () => {
    const { text: body } = await frame(await provider.session());
    expect(body).toContain('<script type="module" src="/sdk/frame/assets/main-1a.js"></script>');
    expect(body).toContain('<style data-first>body{margin:0}</style>');
    expect(body.match(/modulepreload" href="[^"]+/g)).toEqual([
      'modulepreload" href="/sdk/frame/assets/main-1a.js',
      'modulepreload" href="/sdk/frame/assets/ui-2b.js',
      'modulepreload" href="/sdk/frame/assets/more-6f.js',
      'modulepreload" href="/sdk/frame/assets/wire-4d.js',
    ]);
    expect(body).toContain('<link rel="preload" href="/sdk/frame/assets/main-1a.css" as="style">');
    expect(body).toMatch(
      /<div id="souk"[^>]*><main class="checkout"><p class="unseen" role="status"><\/p><form /,
    );
    expect(body).toContain('id="card-number"');
    expect(body).toContain('<noscript>');
    expect(body).not.toMatch(/\sstyle=|\son\w+=/);
  });

  test('a merchant’s look is known from the first paint on, and read at once', async () => {
    const look = { theme: 'dark', labels: 'floating', variables: { accent: 'red' } };
    const appearance = Buffer.from(JSON.stringify(look)).toString('base64url');
    const { text: body } = await frame(await provider.session(), {}, `?appearance=${appearance}`);
    expect(body).toContain(
      'data-host="embedded" data-theme="dark" data-ground="" data-labels="floating" data-own="accent" ',
    );
    expect(body).toContain('<style>:root:root[data-own="accent"]{--accent:red}</style>');
    expect(body).toContain('modulepreload" href="/sdk/frame/assets/look-5e.js');
    expect(body).not.toMatch(/\sstyle=/);
  });

  test('has headers that leave nothing open', async () => {
    const { headers } = await frame(await provider.session());
    const policy = headers.get('Content-Security-Policy');
    expect(policy).not.toContain('unsafe');
    expect(policy).toMatch(
      /script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self'( 'sha256-[\w+/]{43}='){2};/,
    );
    for (const rule of [
      "default-src 'none'",
      "form-action 'none'",
      "frame-src 'self'",
      "connect-src 'self'",
      "font-src 'self' https://fonts.example",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy?.split('; ')).toContain(rule);
    }
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'timing-allow-origin': '*',
      'permissions-policy': expect.stringContaining('payment=*'),
    });
  });

  test('a session that ended hands over how', async () => {
    const id = await provider.session({ allowed_origins: ORIGINS });
    await provider.pay(id);
    const { status, text: body } = await frame(id);
    expect(status).toBe(200);
    expect(dataOf(body).snapshot.outcome).toMatchObject({ status: 'succeeded' });
  });

  test.each([
    ['the page that asks', { Referer: 'http://127.0.0.1:4200/checkout?x=1' }, ['http://127.0.0.1:4200']],
    ['a secure page that asks', { Referer: 'https://shop.example/' }, ['https://shop.example']],
    ['nobody where none asks', {}, []],
    ['nobody where it is not secure', { Referer: 'http://shop.example/' }, []],
    ['nobody where it is no URL', { Referer: 'x; script-src *' }, []],
  ])('an unknown session says so to %s', async (_, headers, origins) => {
    const answer = await frame(UNKNOWN, headers as Record<string, string>);
    expect(answer.status).toBe(404);
    expect(ancestorsOf(answer.headers)).toBe(origins.join(' ') || "'none'");
    expect(dataOf(answer.text)).toMatchObject({
      allowedOrigins: origins,
      error: { code: 'session_not_found', retryable: false, requestId: answer.headers.get('X-Request-Id') },
    });
    expect(dataOf(answer.text).snapshot).toBeUndefined();
  });

  test.each(['?view=status', '?returned=1', '?locale=ar&i=1&view=status'])(
    'what concerns its script alone changes nothing: %s',
    async (query) => {
      const id = await provider.session({ allowed_origins: ORIGINS });
      const { status, text: body, headers } = await frame(id, {}, query);
      expect([status, dataOf(body).snapshot.session_id]).toEqual([200, id]);
      expect(ancestorsOf(headers)).toBe(ORIGINS.join(' '));
    },
  );

  test('a known session is framed by its own list, whoever asks', async () => {
    const id = await provider.session({ allowed_origins: ['https://shop.example'] });
    const { headers, text: body } = await frame(id, { Referer: 'https://evil.example/' });
    expect(ancestorsOf(headers)).toBe('https://shop.example');
    expect(body).not.toContain('evil.example');
  });

  test('text of the merchant can’t leave its place', async () => {
    const order = '</script><script>alert(1)</script>\u2028<!--';
    const id = await provider.session({ order_no: order, line_items: [{ label: '<b>&', amount: '1' }] });
    const { text: body } = await frame(id);
    expect(dataOf(body).snapshot.order_no).toBe(order);
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('\u2028');
  });

  test.each([
    ['?locale=ar', {}, 'en', 'lang="ar" dir="rtl"'],
    ['?locale=auto', {}, 'fa-IR', 'lang="fa-IR" dir="rtl"'],
    ['', { 'Accept-Language': 'de-DE,de;q=0.9' }, undefined, 'lang="de-DE" dir="ltr"'],
    ['?locale="><script>', { 'Accept-Language': '"><x' }, undefined, 'lang="en" dir="ltr"'],
  ])('speaks the language asked for %s', async (query, headers, language, expected) => {
    const id = await provider.session(language ? { language } : {});
    expect((await frame(id, headers as Record<string, string>, query)).text).toContain(
      `<html ${expected} data-host="embedded"`,
    );
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s is not possible', async (method) => {
    const id = await provider.session();
    for (const path of [`/frame/v1/${id}/`, `/pay/${id}/`, `/frame/v1/${UNKNOWN}/`]) {
      const { status, headers } = await provider.call(method, path, { raw: 'number=4242424242424242' });
      expect([status, headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    }
    expect(provider.logged()).not.toContain('4242424242424242');
  });

  test('HEAD answers without a body', async () => {
    const { status, text: body } = await provider.call('HEAD', `/frame/v1/${await provider.session()}/`);
    expect([status, body]).toEqual([200, '']);
  });
});

describe('the payment link', () => {
  test('is the same app as a page of its own, which nobody frames', async () => {
    const id = await provider.session({ allowed_origins: ORIGINS });
    const { status, text: body, headers } = await provider.call('GET', `/pay/${id}/`);
    expect(status).toBe(200);
    expect(dataOf(body)).toMatchObject({
      host: 'standalone',
      allowedOrigins: [],
      snapshot: { session_id: id },
    });
    expect(body).toContain('<title>Pay Dune &amp; Olive</title>');
    expect(ancestorsOf(headers)).toBe("'none'");
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin-allow-popups');
  });

  test('as a popup leaves its opener the handle, and is the same page otherwise', async () => {
    const id = await provider.session();
    const [popup, page] = [
      await provider.call('GET', `/pay/${id}/?w=popup`),
      await provider.call('GET', `/pay/${id}/`),
    ];
    expect([popup.status, popup.headers.get('Cross-Origin-Opener-Policy')]).toEqual([200, null]);
    expect(popup.headers.get('Content-Security-Policy')).toBe(page.headers.get('Content-Security-Policy'));
    expect(dataOf(popup.text)).toMatchObject({ host: 'standalone', snapshot: { session_id: id } });
  });

  test('of an unknown session says so', async () => {
    const { status, text: body } = await provider.call('GET', `/pay/${UNKNOWN}/`, {
      headers: { Referer: 'https://a.example/' },
    });
    expect(status).toBe(404);
    expect(dataOf(body)).toMatchObject({ allowedOrigins: [], error: { code: 'session_not_found' } });
  });
});

describe('pages in a tab of their own', () => {
  test('bring their icon, which their policies allow: no browser asks for one', async () => {
    const nonce = 'n'.repeat(32);
    for (const path of [`/pay/${await provider.session()}/`, `/popup/${nonce}/`, '/popup/x/', '/v1/docs/']) {
      const { text: body, headers } = await provider.call('GET', path);
      const [, svg = ''] =
        /<link rel="icon" type="image\/svg\+xml" href="data:image\/svg\+xml,([^"]+)">/.exec(body) ?? [];
      expect([path, decodeURIComponent(svg)]).toEqual([path, expect.stringMatching(/^<svg .*<\/svg>$/)]);
      expect(headers.get('Content-Security-Policy')).toMatch(/img-src ('self' )?data:/);
    }
  });

  test('a window that waits is in the language and look of the form that opened it', async () => {
    const page = async (query: string) =>
      (await provider.call('GET', `/popup/${'n'.repeat(32)}/${query}`)).text;
    expect(await page('?lang=ar&scheme=dark')).toContain('<html lang="ar" dir="rtl" data-scheme="dark">');
    expect(await page('?lang=fr&scheme=contrast')).toContain(
      '<html lang="fr" dir="ltr" data-scheme="contrast">',
    );
    expect(await page('?lang=fr&scheme=loud')).toContain('<html lang="fr" dir="ltr">');
  });
});

describe('the SDK', () => {
  const NEWEST = 'public, max-age=300, stale-while-revalidate=3600';
  const MAIN = '/sdk/frame/assets/main-1a.js';
  /** As it comes, not unpacked. */
  const get = (path: string, headers: Record<string, string>, method = 'GET') =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      request(provider.url + path, { method, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    });

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0', undefined, (body: Buffer) => body],
    ['identity', undefined, (body: Buffer) => body],
  ])('is sent as it was packed, to whoever takes %s', async (accepted, encoding, unpack) => {
    const { headers, body } = await get(MAIN, { 'Accept-Encoding': accepted });
    expect(headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': String(body.length) });
    expect(headers['content-encoding']).toBe(encoding);
    expect(unpack(body).toString()).toBe(MAIN_SOURCE);
  });

  test('HEAD says the same, without the file', async () => {
    const asked = { 'Accept-Encoding': 'br' };
    const [head, file] = [await get(MAIN, asked, 'HEAD'), await get(MAIN, asked)];
    for (const name of ['content-length', 'content-encoding', 'etag', 'cache-control', 'vary']) {
      expect([name, head.headers[name]]).toEqual([name, file.headers[name]]);
    }
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });

  test('what the browser has is not sent again, and each packing is told apart', async () => {
    const tagOf = async (encoding: string) =>
      (await get('/sdk/v1/souk.js', { 'Accept-Encoding': encoding })).headers.etag ?? '';
    const [brotli, plain] = [await tagOf('br'), await tagOf('identity')];
    expect(brotli).toMatch(/^"[\w-]{22}"$/);
    expect(brotli).not.toBe(plain);
    for (const known of [brotli, `W/${brotli}`, `"x", ${brotli}`, '*']) {
      const { status, headers, body } = await get('/sdk/v1/souk.js', {
        'Accept-Encoding': 'br',
        'If-None-Match': known,
      });
      expect([status, body.length, headers.etag]).toEqual([304, 0, brotli]);
      expect(headers).toMatchObject({ 'cache-control': NEWEST, vary: 'Accept-Encoding' });
    }
    const other = await get('/sdk/v1/souk.js', { 'Accept-Encoding': 'br', 'If-None-Match': plain });
    expect(other.status).toBe(200);
  });

  test('a packing that is older than its file is not sent', async () => {
    const { headers } = await get('/sdk/v1/index.js', { 'Accept-Encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
  });

  test('the frame’s page is packed for whoever takes it, and never kept', async () => {
    const path = `/frame/v1/${await provider.session()}/`;
    const [packed, plain] = [
      await get(path, { 'Accept-Encoding': 'br, gzip' }),
      await get(path, { 'Accept-Encoding': 'identity' }),
    ];
    expect(packed.headers).toMatchObject({
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
      vary: 'Accept-Encoding',
      'content-length': String(packed.body.length),
    });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.headers.vary).toBe('Accept-Encoding');
    const text = gunzipSync(packed.body).toString();
    expect(text).toContain('id="card-number"');
    expect(packed.body.length).toBeLessThan(plain.body.length);
    const head = await get(path, { 'Accept-Encoding': 'gzip' }, 'HEAD');
    expect([head.status, head.body.length, head.headers['content-encoding']]).toEqual([200, 0, 'gzip']);
  });

  test.each([
    ['/sdk/v1/souk.js', 'text/javascript; charset=utf-8', NEWEST],
    ['/sdk/v1/index.js', 'text/javascript; charset=utf-8', NEWEST],
    ['/sdk/frame/assets/main-1a.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/sdk/frame/marks/visa.svg', 'image/svg+xml', 'public, max-age=86400, stale-while-revalidate=604800'],
    ['/sdk/frame/assets/main-1a.css', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
  ])('%s', async (path, type, cache) => {
    const { status, headers } = await provider.call('GET', path);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': type,
      'cache-control': cache,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  test('a release keeps its own number for ever', async () => {
    const { default: pkg } = await import('../../../package.json', { with: { type: 'json' } });
    const { status, headers, text: body } = await provider.call('GET', `/sdk/${pkg.version}/souk.js`);
    expect([status, headers.get('Cache-Control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(body).toBe((await provider.call('GET', '/sdk/v1/souk.js')).text);
    expect((await provider.call('GET', '/sdk/9.9.9/souk.js')).status).toBe(404);
  });

  test.each(['..%2f..%2fsdk%2fsouk.js', '.vite', 'missing.js', 'main-1a.js.br', '%2e%2e/manifest.json'])(
    'no file outside: %s',
    async (name) => {
      expect((await provider.call('GET', `/sdk/frame/assets/${name}`)).status).toBe(404);
    },
  );
});
