import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { products } from './catalog.ts';
import { startSessions, startShop } from './shop-fixture.ts';

async function shop() {
  const provider = await startSessions();
  return { provider, ...(await startShop({ providerUrl: provider.url })) };
}

const paths = ['/', '/?locale=ar&theme=dark', '/spa', '/spa?locale=ar', '/nowhere', '/checkout?amount=x'];

test('every page lives under the documented policy, with nothing inline', async () => {
  const { provider, visitor } = await shop();
  const me = visitor();
  const pages = [...paths, (await me.checkout()).path];
  for (const path of pages) {
    const answer = await me.get(path);
    const html = await answer.text();
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain(`script-src 'self' ${provider.url};`);
    expect(policy).toContain(`frame-src ${provider.url};`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(html).not.toMatch(/<[^>]+\sstyle=/);
    expect(html).not.toMatch(/<[^>]+\son[a-z]+=/);
    expect(html).not.toContain('<style');
    for (const [, attributes, content] of html.matchAll(/<script([^>]*)>([^<]*)</g)) {
      if (content) expect(attributes).toContain('type="application/json"');
    }
  }
});

test('every file that a page asks for is there', async () => {
  const { url, visitor } = await shop();
  const me = visitor();
  const files = new Set<string>();
  for (const path of [...paths, (await me.checkout()).path]) {
    const html = await (await me.get(path)).text();
    for (const [, file] of html.matchAll(/(?:src|href)="(\/(?:static|client)\/[^"]+)"/g))
      files.add(file ?? '');
  }
  const missing: string[] = [];
  for (const file of files) {
    const answer = await fetch(url + file);
    if (!answer.ok) missing.push(file);
    const code = await answer.text();
    if (!file.startsWith('/client/')) continue;
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    for (const [, imported] of code.matchAll(/^import[^'"]*['"](\.[^'"]+)['"]/gm)) {
      const at = new URL(imported ?? '', url + file);
      if (!(await fetch(at)).ok) missing.push(`${file} → ${at.pathname}`);
      files.add(at.pathname);
    }
  }
  expect(missing).toEqual([]);
  expect(files).toContain('/src/protocol/money.ts');
});

test('nothing but the page’s own modules is served from the source', async () => {
  const { url } = await shop();
  for (const path of [
    '/client/../shop.ts',
    '/client/%2e%2e/config.ts',
    '/static/../config.ts',
    '/src/protocol/brands.ts',
    '/orders.ts',
  ]) {
    expect((await fetch(url + path)).status).toBe(404);
  }
});

test('every product has a picture and a way to buy it', async () => {
  const { url } = await shop();
  const html = await (await fetch(url)).text();
  for (const { id, en } of products) {
    expect(existsSync(join(import.meta.dirname, 'static', 'art', `${id}.svg`))).toBe(true);
    expect(html).toContain(`/checkout?items=${id}"`);
    expect(html).toContain(en.name.replace('&', '&amp;'));
  }
});

test('links keep the language and the theme', async () => {
  const { url } = await shop();
  const html = await (await fetch(`${url}/?locale=ar&theme=dark`)).text();
  expect(html).toContain('href="/spa?locale=ar&amp;theme=dark"');
  expect(html).toContain('/checkout?items=olive-oil&amp;locale=ar&amp;theme=dark');
});

test('the data for scripts can not break out of its element', async () => {
  const { url } = await shop();
  const html = await (await fetch(`${url}/spa?souk_x=</script><b>`)).text();
  expect(html).not.toContain('</script><b>');
});

test('the events log is named, and quiet for screen readers', async () => {
  const { url } = await shop();
  const html = await (await fetch(`${url}/spa`)).text();
  expect(html).toMatch(/role="log" aria-live="off" aria-label="Checkout events"/);
});
