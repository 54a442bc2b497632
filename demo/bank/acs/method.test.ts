import { expect, test } from 'vitest';
import { type BankUnderTest, cardSource, startBank } from '../bank-fixture.ts';
import { formOf } from './acs-fixture.ts';
import { decodeMessage, encodeMessage } from './messages.ts';

const BACK = 'https://provider.example/3ds/nonce/method/';

async function transaction(bank: BankUnderTest, number = '4000000000003220'): Promise<string> {
  const begun = await bank.begin('ref', cardSource({ number }));
  return begun.three_ds?.trans_id ?? '';
}

const load = (bank: BankUnderTest, data: object | string) =>
  bank.post('/acs/method', { threeDSMethodData: typeof data === 'string' ? data : encodeMessage(data) });

test('the method page posts its end to the notification URL, and nothing else', async () => {
  const bank = await startBank();
  const threeDSServerTransID = await transaction(bank);
  const page = await load(bank, { threeDSServerTransID, threeDSMethodNotificationURL: BACK });
  expect(page.status).toBe(200);
  expect(page.headers.get('set-cookie')).toBeNull();
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain('form-action https://provider.example;');
  expect(policy).not.toMatch(/unsafe|\*:|https:;/);
  const { action, fields } = await formOf(page);
  expect(action).toBe(BACK);
  expect(fields.threeDSMethodData).toMatch(/^[\w-]+$/);
  expect(decodeMessage(fields.threeDSMethodData ?? '')).toEqual({ threeDSServerTransID });
});

test('padding is accepted', async () => {
  const bank = await startBank();
  const threeDSServerTransID = await transaction(bank);
  for (const filler of ['', '1', '12']) {
    const data = { threeDSServerTransID, threeDSMethodNotificationURL: `${BACK}${filler}` };
    const padded = Buffer.from(JSON.stringify(data))
      .toString('base64')
      .replaceAll('+', '-')
      .replaceAll('/', '_');
    expect((await load(bank, padded)).status).toBe(200);
  }
});

test.each([
  ['a script', { threeDSMethodNotificationURL: 'javascript:alert(1)' }, 'threeDSMethodNotificationURL'],
  ['no URL', { threeDSMethodNotificationURL: undefined }, 'threeDSMethodNotificationURL'],
  ['no ID', { threeDSServerTransID: 'mine' }, 'threeDSServerTransID'],
  [
    'an ID of nobody',
    { threeDSServerTransID: '7f3b1c52-2f43-4c0e-9c2a-2f1f0f6f7a11' },
    'no such transaction',
  ],
])('%s is refused by name', async (_, changes, named) => {
  const bank = await startBank();
  const threeDSServerTransID = await transaction(bank);
  const page = await load(bank, { threeDSServerTransID, threeDSMethodNotificationURL: BACK, ...changes });
  expect(page.status).toBe(400);
  const { text, action } = await formOf(page);
  expect(text).toContain(named);
  expect(action).toBeUndefined();
});

test.each(['', 'bm90IGpzb24', '!!', 'WzFd'])('threeDSMethodData %j is refused', async (data) => {
  const bank = await startBank();
  expect((await load(bank, data)).status).toBe(400);
});

test('a silent method page never answers, and holds nothing up when the bank closes', async () => {
  const bank = await startBank();
  const threeDSServerTransID = await transaction(bank, '4000000000003295');
  await bank.control('POST', '/faults', {
    operation: 'method_page',
    fault: { type: 'delay_request', ms: 0 },
  });
  const page = expect(
    load(bank, { threeDSServerTransID, threeDSMethodNotificationURL: BACK }),
  ).rejects.toThrow();
  await expect.poll(async () => (await bank.control('GET', '/faults')).body).toMatchObject([{ hits: 1 }]);
  await bank.bank.close();
  await page;
});
