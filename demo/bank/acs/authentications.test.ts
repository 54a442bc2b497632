import { expect, test } from 'vitest';
import { cardSource, startBank } from '../bank-fixture.ts';
import { openDatabase } from '../database.ts';
import { createPayments } from '../payments.ts';
import { Authenticate, Begin } from '../wire.ts';
import { AREQ, authenticate, authorise, challenged, result, stepInto } from './acs-fixture.ts';

test('the same AReq again answers as before', async () => {
  const bank = await startBank();
  const begun = await bank.begin('ref', cardSource({ number: '4000000000003220' }));
  const first = await authenticate(bank, begun);
  expect(await authenticate(bank, begun)).toEqual(first);
  expect((await bank.control('GET', '/authentications?reference=ref')).body).toEqual([
    { reference: 'ref', request: AREQ, answer: 'C', result: null },
  ]);
});

test('a card that is not enrolled, and a transaction that is not there, can not be authenticated', async () => {
  const bank = await startBank();
  const begun = await bank.begin('ref', cardSource());
  expect(begun.three_ds).toBeNull();
  for (const [path, status] of [
    [begun.gateway_reference, 409],
    ['txn_none', 404],
  ]) {
    expect((await bank.gateway('POST', `/transactions/${path}/authenticate`, AREQ)).status).toBe(status);
    expect((await bank.gateway('GET', `/transactions/${path}/authentication`)).status).toBe(status);
  }
});

test.each([
  ['browserColorDepth', '30'],
  ['browserLanguage', 'en-GB-oxendict'],
  ['browserTZ', 'UTC'],
  ['browserScreenWidth', '1920px'],
  ['threeDSCompInd', 'X'],
  ['notificationURL', 'javascript:alert(1)'],
])('a bad %s is named', async (field, value) => {
  const bank = await startBank();
  const begun = await bank.begin('ref', cardSource({ number: '4000000000003220' }));
  const path = `/transactions/${begun.gateway_reference}/authenticate`;
  const { status, body } = await bank.gateway('POST', path, { ...AREQ, [field]: value });
  expect(status).toBe(400);
  expect(body).toEqual({ error: expect.stringContaining(field) });
});

test('no money before the challenge is over, and none without authentication', async () => {
  const bank = await startBank();
  const { begun } = await challenged(bank, '4000000000003220', 'first');
  expect((await bank.gateway('POST', `/transactions/${begun.gateway_reference}/authorise`)).status).toBe(409);
  const second = await bank.begin('second', cardSource({ number: '4000000000003220' }));
  expect(await authorise(bank, second)).toEqual({ status: 'declined', code: '65' });
});

test('1629 is declined although the challenge was passed', async () => {
  const bank = await startBank();
  const { begun, open, type } = await challenged(bank, '4000008400001629');
  await open();
  await type('1234');
  expect(await authorise(bank, begun)).toEqual({ status: 'declined', code: 'do_not_honour' });
});

const STEP_UP = { threeDSRequestorChallengeInd: '04' };

test('a soft decline is lifted by a mandated challenge that is passed', async () => {
  const bank = await startBank();
  const begun = await bank.begin('ref', cardSource({ number: '4000000000003261' }));
  expect(await authenticate(bank, begun)).toEqual({ trans_status: 'Y' });
  expect(await authorise(bank, begun)).toEqual({ status: 'declined', code: '65' });
  expect((await bank.gateway('GET', '/payments/ref')).body).toMatchObject({ status: 'declined', code: '65' });
  expect(await authenticate(bank, begun)).toEqual({ trans_status: 'Y' });

  const { creq, open, type } = await stepInto(bank, begun, STEP_UP);
  expect(await authenticate(bank, begun, STEP_UP)).toMatchObject({ acs_trans_id: creq.acsTransID });
  expect((await bank.gateway('GET', '/payments/ref')).body).toMatchObject({ status: 'begun' });
  await open();
  await type('1234');
  expect(await result(bank, begun)).toEqual({ status: 'done', trans_status: 'Y' });
  const approved = await authorise(bank, begun);
  expect(approved).toMatchObject({ status: 'approved' });
  expect(await authorise(bank, begun)).toEqual(approved);
});

test('a step-up that fails leaves it declined', async () => {
  const bank = await startBank();
  const begun = await bank.begin('ref', cardSource({ number: '4000000000003261' }));
  await authenticate(bank, begun);
  await authorise(bank, begun);
  const { open, cancel } = await stepInto(bank, begun, STEP_UP);
  await open();
  await cancel();
  expect(await authorise(bank, begun)).toEqual({ status: 'declined', code: 'do_not_honour' });
});

test('an issuer that insists declines after the step-up, too', async () => {
  const bank = await startBank();
  const begun = await bank.begin('ref', cardSource({ number: '4000000000003279' }));
  await authenticate(bank, begun);
  expect(await authorise(bank, begun)).toEqual({ status: 'declined', code: '1A' });
  const { open, type } = await stepInto(bank, begun, STEP_UP);
  await open();
  await type('1234');
  expect(await authorise(bank, begun)).toEqual({ status: 'declined', code: '1A' });
});

test('a void after a soft decline is final: a step-up that comes late opens nothing', async () => {
  const bank = await startBank();
  const begun = await bank.begin('ref', cardSource({ number: '4000000000003261' }));
  await authenticate(bank, begun);
  await authorise(bank, begun);
  expect((await bank.gateway('POST', '/payments/ref/void')).body).toEqual({ status: 'voided' });
  expect(await authenticate(bank, begun, STEP_UP)).toEqual({ trans_status: 'voided' });
  expect(await authorise(bank, begun)).toEqual({ status: 'voided' });
});

test('the ACS waits ten minutes from the last thing that the customer did', () => {
  let now = Date.parse('2030-01-01T00:00:00Z');
  const bank = createPayments(openDatabase(':memory:'), {
    key: 'bank_test_key',
    origin: () => 'http://bank.example',
    now: () => new Date(now),
  });
  const source = cardSource({ number: '4000000000003220' });
  const begun = bank.begin('ref', Begin.parse({ amount: '12.00', currency: 'EUR', source, save: false }));
  if (begun.status !== 'begun') throw new Error('not begun');
  const answer = bank.authenticate(begun.gateway_reference, Authenticate.parse(AREQ));
  if (answer.trans_status !== 'C') throw new Error('no challenge');
  const minutes = (count: number) => {
    now += count * 60_000;
  };
  minutes(9);
  bank.challenges.answer(answer.acs_trans_id, '0000');
  minutes(9);
  expect(bank.authentication(begun.gateway_reference)).toEqual({ status: 'pending' });
  minutes(1);
  expect(bank.authentication(begun.gateway_reference)).toEqual({ status: 'done', trans_status: 'N' });
  const late = bank.challenges.answer(answer.acs_trans_id, '1234');
  expect(late).toMatchObject({ view: { show: 'handover' }, ended: null });
  expect(bank.authentication(begun.gateway_reference)).toEqual({ status: 'done', trans_status: 'N' });
});
