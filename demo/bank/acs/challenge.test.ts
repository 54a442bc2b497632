import { expect, test } from 'vitest';
import { startBank } from '../bank-fixture.ts';
import { authorise, challenged, formOf, messageOf, NOTIFICATION_URL, result } from './acs-fixture.ts';
import { encodeMessage } from './messages.ts';

const CARD = '4000000000003220';

test('the right code passes: a CRes with all its fields goes to the notification URL', async () => {
  const bank = await startBank();
  const { begun, creq, open, type } = await challenged(bank, CARD);
  const page = await open('bXkgZGF0YQ');
  expect(page.headers.get('set-cookie')).toBeNull();
  expect(page.headers.get('x-frame-options')).toBeNull();
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  const text = await page.text();
  expect(text).toContain('<label for="code">Verification code</label>');
  expect(text).toContain('EUR 12.00');
  const last = await type('1234');
  const { action, fields } = await formOf(last);
  expect(action).toBe(NOTIFICATION_URL);
  expect(last.headers.get('content-security-policy')).toContain('form-action https://provider.example;');
  expect(fields.threeDSSessionData).toBe('bXkgZGF0YQ');
  expect(fields.cres).toMatch(/^[\w-]+$/);
  expect(JSON.parse(Buffer.from(fields.cres ?? '', 'base64url').toString())).toEqual({
    threeDSServerTransID: creq.threeDSServerTransID,
    acsTransID: creq.acsTransID,
    messageType: 'CRes',
    messageVersion: '2.2.0',
    transStatus: 'Y',
  });
  expect(await result(bank, begun)).toEqual({ status: 'done', trans_status: 'Y' });
  expect(await authorise(bank, begun)).toMatchObject({ status: 'approved' });
});

test('three wrong codes fail; an empty one does not count', async () => {
  const bank = await startBank();
  const { begun, open, type } = await challenged(bank, CARD);
  await open();
  expect(await (await type('0000')).text()).toContain('2 tries left');
  expect(await (await type(' ')).text()).toContain('Enter the code');
  expect(await (await type('4321')).text()).toContain('1 try left');
  expect(await result(bank, begun)).toEqual({ status: 'pending' });
  expect(await messageOf(await type('9999'))).toMatchObject({ transStatus: 'N' });
  expect(await messageOf(await type('1234'))).toMatchObject({ transStatus: 'N' });
  expect(await result(bank, begun)).toEqual({ status: 'done', trans_status: 'N' });
  expect(await authorise(bank, begun)).toEqual({ status: 'declined', code: 'do_not_honour' });
});

test('Cancel fails it', async () => {
  const bank = await startBank();
  const { begun, open, cancel } = await challenged(bank, CARD);
  await open();
  expect(await messageOf(await cancel())).toMatchObject({ transStatus: 'N' });
  expect(await result(bank, begun)).toEqual({ status: 'done', trans_status: 'N' });
});

test('a reload shows the challenge as it is: open, and then over', async () => {
  const bank = await startBank();
  const { open, type } = await challenged(bank, CARD);
  await open();
  await type('0000');
  expect((await formOf(await open())).text).toContain('Verification code');
  expect(await (await type('0000')).text()).toContain('1 try left');
  await type('1234');
  for (const page of [await open(), await type('0000')]) {
    expect(await messageOf(page)).toMatchObject({ transStatus: 'Y' });
  }
});

test.each([
  ['messageType', { messageType: 'CRes' }, '101'],
  ['messageVersion', { messageVersion: '2.1.0' }, '102'],
  ['messageVersion', { messageVersion: undefined }, '201'],
  ['messageType', { messageType: '' }, '201'],
  ['threeDSServerTransID', { threeDSServerTransID: undefined }, '201'],
  ['challengeWindowSize', { challengeWindowSize: undefined }, '201'],
  ['challengeWindowSize', { challengeWindowSize: '06' }, '203'],
  ['threeDSServerTransID', { threeDSServerTransID: '7f3b1c52-2f43-4c0e-9c2a-2f1f0f6f7a11' }, '305'],
])(
  'a CReq with a bad %s %j is answered with error %s, and the challenge is over',
  async (field, changes, code) => {
    const bank = await startBank();
    const { begun, creq } = await challenged(bank, CARD);
    const page = await bank.post('/acs/challenge', { creq: encodeMessage({ ...creq, ...changes }) });
    expect(await messageOf(page, 'erro')).toEqual({
      threeDSServerTransID: creq.threeDSServerTransID,
      acsTransID: creq.acsTransID,
      messageVersion: '2.2.0',
      messageType: 'Erro',
      errorCode: code,
      errorComponent: 'A',
      errorDescription: expect.any(String),
      errorDetail: expect.stringContaining(field),
      errorMessageType: 'CReq',
    });
    expect(await result(bank, begun)).toEqual({ status: 'done', trans_status: 'U' });
  },
);

test.each([
  ['', 'creq'],
  ['e30', 'acsTransID'],
  ['bm8', 'creq'],
])('a CReq %j that belongs to nothing is told on the page', async (creq, named) => {
  const bank = await startBank();
  const page = await bank.post('/acs/challenge', { creq });
  expect(page.status).toBe(400);
  const { text, action } = await formOf(page);
  expect(text).toContain(named);
  expect(action).toBeUndefined();
});

test('threeDSSessionData that is too long, or markup, is refused', async () => {
  const bank = await startBank();
  for (const [index, data] of ['x'.repeat(1025), '"><script>'].entries()) {
    const { open } = await challenged(bank, CARD, `ref${index}`);
    expect(await messageOf(await open(data), 'erro')).toMatchObject({ errorDetail: 'threeDSSessionData' });
  }
});

test('an issuer that refuses framing says so on every page', async () => {
  const bank = await startBank();
  const { open, type } = await challenged(bank, '4000000000003253');
  for (const page of [await open(), await type('0000'), await type('1234')]) {
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  }
});

test('the slow page is as slow as it was told to be, the silent one never comes', async () => {
  const bank = await startBank();
  expect((await bank.control('PUT', '/pace', { slow_challenge: 1 })).status).toBe(204);
  const slow = await challenged(bank, '4000000000003238', 'slow');
  expect((await slow.open()).status).toBe(200);

  const silent = await challenged(bank, '4000000000003246', 'silent');
  await bank.control('POST', '/faults', {
    operation: 'challenge_page',
    fault: { type: 'delay_request', ms: 0 },
  });
  const page = expect(silent.open()).rejects.toThrow();
  await expect.poll(async () => (await bank.control('GET', '/faults')).body).toMatchObject([{ hits: 1 }]);
  expect(await result(bank, silent.begun)).toEqual({ status: 'pending' });
  await bank.bank.close();
  await page;
});

test('a payment that was voided meanwhile ends its challenge with N, and stays voided', async () => {
  const bank = await startBank();
  const { begun, open, type } = await challenged(bank, CARD);
  await open();
  await bank.gateway('POST', '/payments/ref/void');
  expect(await messageOf(await type('1234'))).toMatchObject({ transStatus: 'N' });
  expect(await result(bank, begun)).toEqual({ status: 'voided' });
  expect(await authorise(bank, begun)).toEqual({ status: 'voided' });
});

test('faults hit browsers’ requests by the card, too', async () => {
  const bank = await startBank();
  const { open, type } = await challenged(bank, CARD);
  const order = (operation: string, last_four: string) =>
    bank.control('POST', '/faults', { operation, last_four, fault: { type: 'status', status: 503 } });
  await order('challenge_page', '3220');
  await order('challenge_answer', '3220');
  await order('any', '3220');
  await order('challenge_page', '4242');
  expect((await open()).status).toBe(503);
  expect((await open()).status).toBe(200);
  expect((await type('1234')).status).toBe(503);
  expect(await messageOf(await type('1234'))).toMatchObject({ transStatus: 'Y' });
});
