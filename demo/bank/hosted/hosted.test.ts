import { expect, test } from 'vitest';
import { type BankUnderTest, EUR_12, startBank } from '../bank-fixture.ts';
import { schemes } from './schemes.ts';

const RETURN_URL = 'https://provider.example/return/nonce/?a=1&b=2';

const redirect = (scheme = 'gulf_debit') => ({ type: 'redirect', scheme, return_url: RETURN_URL });

async function sale(bank: BankUnderTest, reference = 'ref', scheme = 'gulf_debit') {
  const begun = await bank.begin(reference, redirect(scheme));
  const url = begun.redirect_url ?? '';
  return {
    begun,
    url,
    look: () => fetch(url),
    choose: (choice: string) => bank.post(url, { choice }),
    inquire: async () => (await bank.gateway('GET', `/payments/${reference}`)).body,
  };
}

test.each(Object.keys(schemes))(
  '%s: approved is paid at once, and can be refunded but not voided',
  async (scheme) => {
    const bank = await startBank();
    const { begun, look, choose, inquire } = await sale(bank, 'ref', scheme);
    expect(begun).toMatchObject({ card: null, three_ds: null });
    const page = await look();
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https:;");
    const text = await page.text();
    for (const word of ['EUR 12.00', '>ref<', '>Approve<', '>Decline<', '>Cancel<'])
      expect(text).toContain(word);
    expect(await inquire()).toMatchObject({ status: 'begun' });

    const back = await choose('approve');
    expect(back.status).toBe(303);
    expect(back.headers.get('location')).toBe(RETURN_URL);
    expect(await inquire()).toMatchObject({ status: 'captured', ...EUR_12 });
    const { gateway } = bank;
    expect((await gateway('POST', '/payments/ref/capture')).body).toEqual({ status: 'captured' });
    expect((await gateway('POST', '/payments/ref/void')).body).toEqual({ status: 'captured' });
    expect((await gateway('POST', '/payments/ref/refunds/r', EUR_12)).body).toEqual({ status: 'refunded' });
  },
);

test.each([
  ['decline', 'do_not_honour', 'declined'],
  ['cancel', 'customer_canceled', 'You canceled'],
])('%s is final', async (choice, code, words) => {
  const bank = await startBank();
  const { begun, look, choose, inquire } = await sale(bank);
  expect((await choose(choice)).headers.get('location')).toBe(RETURN_URL);
  expect(await inquire()).toEqual({ status: 'declined', gateway_reference: begun.gateway_reference, code });
  expect((await choose('approve')).headers.get('location')).toBe(RETURN_URL);
  expect(await inquire()).toMatchObject({ status: 'declined', code });
  expect(await (await look()).text()).toContain(words);
  expect((await bank.gateway('POST', '/payments/ref/void')).body).toEqual({ status: 'declined', code });
});

test('a double click, a reload and the back button change nothing and lead back', async () => {
  const bank = await startBank();
  const { look, choose, inquire } = await sale(bank);
  const both = await Promise.all([choose('approve'), choose('approve')]);
  for (const { status, headers } of both) {
    expect(status).toBe(303);
    expect(headers.get('location')).toBe(RETURN_URL);
  }
  await choose('cancel');
  expect(await inquire()).toMatchObject({ status: 'captured' });
  const text = await (await look()).text();
  expect(text).toContain('href="https://provider.example/return/nonce/?a=1&amp;b=2"');
  expect(text).not.toContain('<form');
});

test('once voided, nothing can be approved, and the page says so', async () => {
  const bank = await startBank();
  const { look, choose, inquire } = await sale(bank);
  expect((await bank.gateway('POST', '/payments/ref/void')).body).toEqual({ status: 'voided' });
  for (const page of [await look(), await choose('approve')]) {
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('The shop canceled this payment');
  }
  expect(await inquire()).toEqual({ status: 'voided' });
});

test('beginning again leads to the same page; elsewhere there is none', async () => {
  const bank = await startBank();
  const { begun, url } = await sale(bank);
  expect(await bank.begin('ref', redirect())).toEqual(begun);
  const path = `/payments/ref/begin`;
  const other = { ...EUR_12, save: false, source: { ...redirect(), return_url: 'https://other.example/' } };
  expect((await bank.gateway('POST', path, other)).status).toBe(409);
  for (const elsewhere of [url.replace('gulf_debit', 'oasis_wallet'), `${url}0`]) {
    expect((await fetch(elsewhere)).status).toBe(404);
    expect((await bank.post(elsewhere, { choice: 'approve' })).status).toBe(404);
  }
  expect((await bank.post(url, { choice: 'steal' })).status).toBe(400);
  expect((await bank.gateway('POST', `/transactions/${begun.gateway_reference}/authorise`)).status).toBe(409);
});

test('a scheme that does not exist is refused by name, and only the web can be returned to', async () => {
  const bank = await startBank();
  const begin = (source: object) =>
    bank.gateway('POST', '/payments/ref/begin', { ...EUR_12, save: false, source });
  expect(await begin(redirect('constructor'))).toEqual({
    status: 400,
    body: { error: expect.stringContaining('gulf_debit, oasis_wallet') },
  });
  expect(await begin({ ...redirect(), return_url: 'javascript:alert(1)' })).toEqual({
    status: 400,
    body: { error: expect.stringContaining('return_url') },
  });
});

test('by order the page approves and stays, or ignores a click', async () => {
  const bank = await startBank();
  const { choose, inquire } = await sale(bank);
  const order = (type: string) =>
    bank.control('POST', '/faults', { operation: 'hosted_choice', fault: { type } });
  await order('ignore');
  expect((await choose('approve')).status).toBe(204);
  expect(await inquire()).toMatchObject({ status: 'begun' });
  await order('stay');
  const page = await choose('approve');
  expect(page.status).toBe(200);
  const text = await page.text();
  expect(text).toContain('Thank you');
  expect(text).not.toContain(RETURN_URL.slice(0, 24));
  expect(await inquire()).toMatchObject({ status: 'captured' });
  const nonsense = { operation: 'begin', fault: { type: 'stay' } };
  expect((await bank.control('POST', '/faults', nonsense)).status).toBe(400);
});
