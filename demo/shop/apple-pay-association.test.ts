import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startShop } from './shop-fixture.ts';

const PATH = '/.well-known/apple-developer-merchantid-domain-association';
const providerUrl = 'http://localhost:1';

function fileWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'souk-association-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'association');
  writeFileSync(file, content);
  return file;
}

/** `fetch` sends no `Host` of one's own. */
const statusAs = (url: string, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('Apple finds the sandbox’s file', async () => {
  const { url } = await startShop({ providerUrl });
  const answer = await fetch(url + PATH, { redirect: 'error' });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(await answer.text()).toContain('sandbox');
});

test('Apple finds the file that the shop was given, under whatever name it asks', async () => {
  const { url } = await startShop({ providerUrl, applePayAssociationFile: fileWith('7B22') });
  expect(await (await fetch(url + PATH)).text()).toBe('7B22');
  expect(await statusAs(url + PATH, 'www.shop.example')).toBe(200);
  expect(await statusAs(url, 'www.shop.example')).toBe(302);
});

test.each([
  ['is empty', () => fileWith('')],
  ['is a page', () => fileWith('<html>')],
  ['is not there', () => join(tmpdir(), 'souk-no-such-file')],
])('a file that %s keeps the shop from opening, and is named', async (_, file) => {
  const applePayAssociationFile = file();
  await expect(startShop({ providerUrl, applePayAssociationFile })).rejects.toThrow(
    `APPLE_PAY_ASSOCIATION_FILE: ${applePayAssociationFile}`,
  );
});
