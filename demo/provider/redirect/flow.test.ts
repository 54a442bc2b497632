import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newNonce } from '../identifiers.ts';
import { decideAtBank, post } from '../testing/bank-browser.ts';
import { answerLost, requestLost } from '../testing/intercept.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  // Late enough that no job is at an attempt while a test takes a step, also on a busy machine.
  provider = await createTestProvider({ timeLimits: { firstInquiry: 2_000 } });
});
afterAll(() => provider.close());

const SHOP = 'https://shop.example/done?order=7#top';

const redirect = (changes: object = {}) => ({
  method: 'redirect',
  scheme: 'gulf_debit',
  card: undefined,
  ...changes,
});

async function start(changes: object = {}, session: Record<string, unknown> = {}) {
  const id = await provider.session({ return_url: SHOP, ...session });
  const { body } = await provider.pay(id, redirect(changes));
  return { id, pid: body.payment_id, body, action: body.action };
}

const pathOf = (url: string) => url.replace(provider.url, '');
const visit = (url: string) => provider.call('GET', pathOf(url));
const attemptOf = async (id: string) => (await provider.trace(id)).attempts.at(-1);

test.each([
  ['gulf_debit', 'Gulf Debit'],
  ['oasis_wallet', 'Oasis Wallet'],
])('%s: a page of the provider’s leads to the scheme’s', async (scheme, name) => {
  const { id, pid, body } = await start({ scheme });
  expect(body).toMatchObject({
    status: 'requires_action',
    action: { type: 'redirect', scheme_name: name, popup: 'unseen' },
    session: { payment: { payment_id: pid, status: 'requires_action', method: 'redirect' } },
  });
  const left = Date.parse(body.action?.deadline ?? '') - Date.parse(body.session.now);
  expect(left).toBeGreaterThan(890_000);
  const door = await visit(`${body.action?.url}?w=top`);
  expect(door.status).toBe(303);
  expect(door.headers.get('Location')).toContain(`/hosted/${scheme}/`);
  expect(await attemptOf(id)).toMatchObject({ method: 'redirect', scheme, card: null, three_ds: null });
});

describe('coming back', () => {
  test.each([
    ['approve', 'succeeded', 'paid', null],
    ['decline', 'declined', 'attempted', null],
    ['cancel', 'canceled', 'attempted', 'customer'],
  ] as const)('%s: %s', async (choice, status, state, cancelCode) => {
    const { id, pid, action } = await start({}, { attempts: 'multiple' });
    const back = await visit(await decideAtBank(action, choice));
    expect(back.status).toBe(303);
    expect(back.headers.get('Location')).toBe(`https://shop.example/done?order=7&souk_session=${id}#top`);
    expect((await provider.read(id, pid)).status).toBe(status);
    expect(await provider.trace(id)).toMatchObject({
      state,
      attempts: [{ status, cancel_code: cancelCode }],
    });
  });

  test('canceled at the bank is no try', async () => {
    const { id, action } = await start({}, { attempts: 'single' });
    await visit(await decideAtBank(action, 'cancel'));
    expect((await provider.pay(id)).body.status).toBe('succeeded');
  });

  test('twice, and by a form: the same answer', async () => {
    const { id, pid, action } = await start();
    const url = await decideAtBank(action, 'approve');
    const first = await visit(url);
    expect((await visit(url)).headers.get('Location')).toBe(first.headers.get('Location'));
    const posted = await post(url, { status: 'failed' });
    expect([posted.status, posted.headers.get('Location')]).toEqual([303, first.headers.get('Location')]);
    expect((await provider.read(id, pid)).status).toBe('succeeded');
  });

  test('with forged parameters and without having paid: still open', async () => {
    const { id, pid, action } = await start();
    const url = (action?.url ?? '').replace('/redirect/', '/return/');
    await visit(`${url}?status=approved&paid=true`);
    expect((await provider.read(id, pid)).status).toBe('requires_action');
  });

  test('with nobody’s nonce: not found, in words', async () => {
    for (const path of [`/return/${newNonce()}/`, `/redirect/${newNonce()}/`, '/return/x/', '/popup/x/']) {
      const { status, text } = await provider.call('GET', path);
      expect([path, status, text.includes('Nothing is here')]).toEqual([path, 404, true]);
    }
    expect((await post(`${provider.url}/return/${newNonce()}/`, {})).status).toBe(404);
  });

  test('to the payment link where that is where he came from, unless it is paid', async () => {
    for (const [choice, expected] of [
      ['decline', 'link'],
      ['approve', 'shop'],
    ] as const) {
      const { id, action } = await start({ return_to: 'link' });
      const back = await visit(await decideAtBank(action, choice));
      expect(back.headers.get('Location')).toBe(
        expected === 'link'
          ? `${provider.url}/pay/${id}/?returned=1`
          : `https://shop.example/done?order=7&souk_session=${id}#top`,
      );
    }
    const { id, action } = await start({}, { return_url: undefined });
    const back = await visit(await decideAtBank(action, 'approve'));
    expect(back.headers.get('Location')).toBe(`${provider.url}/pay/${id}/?returned=1`);
  });

  test('while the bank can’t be asked for a moment', async () => {
    const { id, pid, action } = await start();
    const url = await decideAtBank(action, 'approve');
    provider.bank.next('inquire', requestLost);
    expect((await visit(url)).status).toBe(303);
    expect((await provider.read(id, pid)).status).toBe('succeeded');
  });

  test('never: the job finds out that it was paid', async () => {
    const { id, action } = await start();
    await decideAtBank(action, 'approve');
    await expect.poll(async () => (await provider.trace(id)).state).toBe('paid');
  });
});

describe('the window', () => {
  test('finds its payment by itself, and is told from one that never opened', async () => {
    const nonce = newNonce();
    const state = async () => JSON.parse((await provider.call('GET', `/popup/${nonce}/state/`)).text);
    const page = await provider.call('GET', `/popup/${nonce}/`, { headers: { 'Accept-Language': 'ar-KW' } });
    expect(page.text).toContain('<html lang="ar-KW" dir="rtl">');
    expect(page.headers.get('Cross-Origin-Opener-Policy')).toBeNull();
    expect(page.headers.get('Content-Security-Policy')).not.toContain('unsafe');
    expect(await state()).toEqual({ state: 'waiting' });
    const { id, pid, action } = await start({ popup_nonce: nonce });
    expect(action).toMatchObject({ popup: 'opened' });
    const { url } = await state();
    expect(url).toBe(`${pathOf(action?.url ?? '')}?w=popup`);
    const end = await visit(await decideAtBank(action, 'approve', 'popup'));
    expect(end.status).toBe(200);
    expect(end.text).toContain('Payment received');
    expect(end.text).toContain('window.close();');
    expect(end.text).toContain(`href="https://shop.example/done?order=7&amp;souk_session=${id}#top"`);
    expect((await provider.read(id, pid)).status).toBe('succeeded');
    expect(await state()).toEqual({ state: 'over' });
  });

  test('that loads after its payment was made is seen, too', async () => {
    const nonce = newNonce();
    const { id, pid, action } = await start({ popup_nonce: nonce });
    expect(action?.popup).toBe('unseen');
    await provider.call('GET', `/popup/${nonce}/`);
    expect((await provider.read(id, pid)).action?.popup).toBe('opened');
  });

  test('that was opened again, straight at the payment’s page, is seen, too', async () => {
    const { id, pid, action } = await start();
    await visit(`${action?.url}?w=top`);
    expect((await provider.read(id, pid)).action?.popup).toBe('unseen');
    await visit(`${action?.url}?w=popup`);
    expect((await provider.read(id, pid)).action?.popup).toBe('opened');
  });

  test('leads one payment only', async () => {
    const nonce = newNonce();
    await start({ popup_nonce: nonce });
    const other = await provider.session();
    const { status, body } = await provider.pay(other, redirect({ popup_nonce: nonce }));
    expect([status, Object.keys(body)]).toEqual([400, ['popup_nonce']]);
    expect((await provider.trace(other)).attempts).toEqual([]);
  });

  test('whose payment is over leads back', async () => {
    const { id, pid, action } = await start({ popup_nonce: newNonce() });
    await provider.cancel(id, pid);
    const door = await visit(`${action?.url}?w=popup`);
    expect([door.status, door.headers.get('Location')]).toEqual([
      303,
      pathOf(action?.url ?? '').replace('/redirect/', '/return/'),
    ]);
    expect((await visit((action?.url ?? '').replace('/redirect/', '/return/'))).text).toContain(
      'Payment canceled',
    );
  });
});

describe('money that was taken at once', () => {
  test('automatic capture has nothing left to capture', async () => {
    const { id, action } = await start({}, { capture: 'automatic' });
    await visit(await decideAtBank(action, 'approve'));
    expect(await provider.trace(id)).toMatchObject({
      commit_state: 'committed',
      capture: { status: 'done' },
    });
    expect(provider.bank.calls.filter(({ call }) => call === 'capture')).toEqual([]);
  });

  test('given up too late: it had been paid', async () => {
    const { id, pid, action } = await start();
    await decideAtBank(action, 'approve');
    expect((await provider.cancel(id, pid)).body).toMatchObject({
      status: 'succeeded',
      outcome: { status: 'succeeded', method: 'redirect' },
    });
  });

  test('given up in time: the scheme’s page takes no more', async () => {
    const { id, pid, action } = await start();
    const page = (await visit(action?.url ?? '')).headers.get('Location') ?? '';
    expect((await provider.cancel(id, pid)).body.status).toBe('canceled');
    await post(page, { choice: 'approve' });
    expect(await provider.bank.gateway.inquire(pid)).toMatchObject({ value: { status: 'voided' } });
    expect((await provider.pay(id)).body.status).toBe('succeeded');
  });

  test('paid after its session had ended: given back, once, however often an answer is lost', async () => {
    const { id, pid, action } = await start();
    await decideAtBank(action, 'approve');
    provider.bank.next('void', requestLost);
    provider.bank.next('refund', requestLost);
    provider.bank.next('refund', answerLost);
    // The merchant cancels while the bank can't be reached: the session is over.
    const canceled = await provider.merchant('POST', `/v1/checkouts/${id}/cancel/`);
    expect([canceled.status, canceled.body.state]).toEqual([200, 'canceled']);
    await expect.poll(async () => (await attemptOf(id))?.status).toBe('canceled');
    expect(await provider.trace(id)).toMatchObject({
      state: 'canceled',
      paid: null,
      attempts: [{ status: 'canceled', cancel_code: 'session_ended' }],
    });
    const sent = provider.bank.calls.filter(({ call, ref }) => call === 'refund' && ref === pid);
    expect(sent.length).toBeGreaterThanOrEqual(3);
    const more = await provider.bank.gateway.refund({
      refundRef: 'another',
      ref: pid,
      money: { amount: '0.01', currency: 'EUR' },
    });
    expect(more).toMatchObject({ value: { status: 'refused', code: 'exceeds_captured' } });
  });
});
