import { describe, expect, test } from 'vitest';
import { Trace } from '../../../src/protocol/checkout.ts';
import { answerLost, crash, held, refused, requestLost } from '../testing/intercept.ts';
import { atBank, balancedProvider, captured, commit, dueIn, PATIENT, paid } from '../testing/merchant.ts';
import { withNumber } from '../testing/provider.ts';
import { asTold } from '../testing/told.ts';

const provider = await balancedProvider();

describe('commit', () => {
  test('a hold: committed at once, captured by a job, and the answer is the trace', async () => {
    const { id, pid } = await paid(provider);
    expect(await provider.trace(id)).toMatchObject({
      commit_state: 'awaiting',
      capture: null,
      reversal: null,
    });
    const slow = held();
    provider.bank.next('capture', slow.fault);
    const { status, body } = await commit(provider, id);
    expect(status).toBe(200);
    expect(Trace.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      session_id: id,
      commit_state: 'committed',
      capture: { status: 'pending' },
      reversal: null,
      refunds: [],
    });
    expect(body.commit_by).not.toBeNull();
    // Answer and event are told from memory: they are what everybody reads from now on.
    expect(asTold(await provider.trace(id))).toEqual(body);
    const told = await provider.sql(
      "select payload -> 'data' as data from webhook_events where session_id = $1 and type = 'checkout.committed'",
      [id],
    );
    expect(told).toEqual([{ data: body }]);
    slow.release();
    await captured(provider, id);
    expect(await atBank(provider, pid)).toEqual({ status: 'captured', refunded: '0.00' });
  });

  test('a sale: nothing is left to capture', async () => {
    const { id, pid } = await paid(provider, 'sale');
    const { body } = await commit(provider, id);
    expect(body).toMatchObject({ commit_state: 'committed', capture: { status: 'done' } });
    expect(provider.bank.count('capture', pid)).toBe(0);
  });

  test('again, and 20 at once: the same answer, one change', async () => {
    const { id, pid } = await paid(provider);
    const { version } = await provider.trace(id);
    const answers = await Promise.all(Array.from({ length: 20 }, () => commit(provider, id)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.commit_state}`))).toEqual(
      new Set(['200 committed']),
    );
    await captured(provider, id);
    expect(await commit(provider, id)).toMatchObject({ status: 200, body: { commit_state: 'committed' } });
    // One for the commit, one for the capture.
    expect((await provider.trace(id)).version).toBe(version + 2);
    expect(provider.bank.count('capture', pid)).toBe(1);
  });

  test('what was committed automatically is committed', async () => {
    const { id } = await paid(provider, 'hold', { capture: 'automatic' });
    expect(await commit(provider, id)).toMatchObject({ status: 200, body: { commit_state: 'committed' } });
    await captured(provider, id);
  });

  test('from commit_by on it is too late, even before the reversal has run', async () => {
    const { id } = await paid(provider);
    await dueIn(provider, id, 0);
    const { status, body } = await commit(provider, id);
    expect([status, body.code]).toEqual([409, 'checkout_reversed']);
    expect(body.detail).toContain('Revoke what you delivered');
    expect(await provider.trace(id)).toMatchObject({ commit_state: 'awaiting', capture: null });
  });

  test('nothing can be committed that is not paid', async () => {
    const [open, ended] = [await provider.session(), await provider.session({ attempts: 'single' })];
    await provider.pay(ended, withNumber('4000000000000002'));
    for (const id of [open, ended]) {
      const { status, body } = await commit(provider, id);
      expect([status, body.code]).toEqual([409, 'not_paid']);
    }
    expect((await provider.trace(ended)).state).toBe('failed');
  });

  test('another merchant’s session, one that nobody has, a page’s call, no key', async () => {
    const { id } = await paid(provider);
    const path = `/v1/checkouts/${id}/commit/`;
    const foreign = { Authorization: 'Token sk_sandbox_other' };
    expect((await provider.merchant('POST', path, undefined, foreign)).status).toBe(404);
    expect((await commit(provider, 'A'.repeat(32))).status).toBe(404);
    const page = await provider.merchant('POST', path, undefined, { Origin: 'https://shop.example' });
    expect([page.status, page.body.code]).toEqual([403, 'origin_not_allowed']);
    expect((await provider.call('POST', path)).status).toBe(401);
    expect((await provider.trace(id)).commit_state).toBe('awaiting');
  });
});

describe('capture', () => {
  test.each([
    ['whose request is lost', requestLost],
    ['whose answer is lost', answerLost],
    ['whose process dies between the bank’s answer and ours', crash],
  ])('a capture %s is asked for again', async (_, fault) => {
    const { id, pid } = await paid(provider);
    provider.bank.next('capture', fault);
    expect((await commit(provider, id)).body.capture).toEqual({ status: 'pending' });
    await captured(provider, id);
    expect(provider.bank.count('capture', pid)).toBe(2);
    expect((await atBank(provider, pid)).status).toBe('captured');
  });

  test('a bank that is down for a while: committed all the same, captured once it is back', async () => {
    const { id, pid } = await paid(provider);
    const up = provider.bank.always(refused);
    expect((await commit(provider, id)).status).toBe(200);
    await expect.poll(() => provider.bank.count('capture', pid), PATIENT).toBeGreaterThan(2);
    expect((await provider.trace(id)).capture).toEqual({ status: 'pending' });
    up();
    await captured(provider, id);
  });
});
