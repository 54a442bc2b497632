import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ensurePostgres } from '../demo/postgres/postgres.ts';
import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';

/** A number and a code that nothing else in the run uses. */
const NUMBER = '4111111145551142';
const CODE = '8391';
const AMEX = '378282246310005';

const spellings = (number: string) => [
  number,
  number.replace(/(.{4})(?=.)/g, '$1 '),
  number.replace(/(.{4})(?=.)/g, '$1-'),
];

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

test('the shop never holds the card, and the provider keeps none of it', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const text = `${request.url()}\n${JSON.stringify(request.headers())}\n${request.postData() ?? ''}`;
    if (new URL(request.url()).origin !== stack.providerUrl) elsewhere.push(text);
    expect(request.url()).not.toContain(NUMBER);
  });
  await page.goto(serveCheckout(merchant, stack.providerUrl, session_id));
  const form = cardForm(page);
  // Declined first: both ways through provider and bank are taken.
  await form.fill({ number: '4000000000000002' });
  await form.clickPay();
  await expect(form.status.filter({ hasText: /bank declined/i }).first()).toBeVisible();
  await form.fill({ number: NUMBER, code: '839' });

  const held = await page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    storage: JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage }),
    cookies: document.cookie,
    events: JSON.stringify((window as unknown as { events: unknown }).events),
    url: location.href,
  }));
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  const after = JSON.stringify(await eventsOf(page, true));

  const merchantSide = [
    JSON.stringify(held),
    after,
    ...elsewhere,
    ...merchant.requests.map((r) => r.text),
  ].join('\n');
  for (const spelling of spellings(NUMBER)) expect(merchantSide).not.toContain(spelling);

  const second = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(serveCheckout(merchant, stack.providerUrl, second.session_id));
  await form.fill({ number: AMEX, code: CODE });
  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);

  const postgres = await ensurePostgres({ dataDir: stack.dataDir });
  const client = new pg.Client({ connectionString: postgres.url('souk_provider') });
  await client.connect();
  try {
    // Everything to disk, so that the search of the files sees it all.
    await client.query('checkpoint');
    const { rows: tables } = await client.query<{ name: string }>(
      `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
         from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    expect(tables.length).toBeGreaterThan(3);
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`select t::text as text from ${name} t`);
      for (const { text } of rows) {
        for (const secret of [...spellings(NUMBER), AMEX]) expect(text, name).not.toContain(secret);
        expect(text, name).not.toMatch(new RegExp(`(?<![0-9a-fA-F-])${CODE}(?![0-9a-fA-F-])`));
        expect(text, name).not.toMatch(/"cvc"|"number"/);
      }
    }
  } finally {
    await client.end();
  }

  let searched = 0;
  for (const file of files(stack.dataDir)) {
    const bytes = readFileSync(file);
    searched += 1;
    for (const secret of [...spellings(NUMBER), AMEX]) expect(bytes.includes(secret), file).toBe(false);
    if (file.endsWith('.log')) {
      const text = bytes.toString('utf8');
      expect(text, file).not.toMatch(/sk_sandbox_|"cvc"/);
      expect(text, file).not.toContain(session_id);
    }
  }
  expect(searched).toBeGreaterThan(100);
});

test('Enter with the frame’s scripts blocked sends nothing', async ({ page, open, framePage }) => {
  await page.route('**/sdk/frame/assets/*.js', (route) => route.abort('blockedbyclient'));
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
  });
  await open();
  const frame = page.frameLocator('iframe[title="Secure checkout"]');
  await expect(frame.locator('#souk')).toBeAttached();
  for (const field of await frame.getByRole('textbox').all()) await field.fill('4242424242424242');
  // A static frame shows nothing yet.
  if (framePage === 'server') await expect(frame.getByLabel('Card number')).toHaveValue('4242424242424242');
  await page.keyboard.press('Enter');
  await expect(frame.locator('#souk')).toBeAttached();
  expect(sent).toEqual([]);
  expect(
    page
      .frames()
      .map((part) => part.url())
      .join(),
  ).not.toContain('4242');
});

test('a native POST to the frame’s address is refused unread', async ({ stack, api }) => {
  const { session_id } = await api.create({});
  const response = await fetch(`${stack.providerUrl}/frame/v1/${session_id}/`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: `number=${NUMBER}`,
  });
  expect(response.status).toBe(405);
  expect(await response.text()).not.toContain(NUMBER);
});
