import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf, openChallenge, post, runMethod } from '../testing/bank-browser.ts';
import { held, requestLost } from '../testing/intercept.ts';
import { createTestProvider, type GuestBody, type TestProvider, withNumber } from '../testing/provider.ts';

let provider: TestProvider;
beforeAll(async () => {
  // Late enough that no job is at an attempt while a test takes a step, also on a busy machine.
  provider = await createTestProvider({ timeLimits: { firstInquiry: 2_000 } });
});
afterAll(() => provider.close());

const CHALLENGE = '4000000000003220';

/** `7000 1009 •••• dddd` with a check digit that fits. */
function matrix(lastFour: string): string {
  for (let middle = 0; middle < 10_000; middle += 1) {
    const number = `70001009${String(middle).padStart(4, '0')}${lastFour}`;
    const sum = [...number].reverse().reduce((total, char, index) => {
      const digit = Number(char) * (index % 2 === 1 ? 2 : 1);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
    if (sum % 10 === 0) return number;
  }
  throw new Error('no such number');
}

async function begin(number: string, changes: Record<string, unknown> = {}) {
  const id = await provider.session(changes);
  const { body } = await provider.pay(id, withNumber(number));
  return { id, pid: body.payment_id, body };
}

/** Up to the challenge. */
async function challenged(number = CHALLENGE, changes: Record<string, unknown> = {}) {
  const { id, pid } = await begin(number, changes);
  const { body } = await provider.step(id, pid);
  return { id, pid, body, action: body.action };
}

const attemptOf = async (id: string) => (await provider.trace(id)).attempts.at(-1);
const callsOf = async (id: string, call: string) => {
  const attempt = await attemptOf(id);
  return provider.bank.calls.filter(
    (one) => one.call === call && (one.ref === attempt?.gateway_reference || one.ref === attempt?.payment_id),
  ).length;
};

describe('the method page comes first', () => {
  test.each([
    ['1003', 'pending', 10_000],
    ['2003', 'pending', 10_000],
    ['3003', 'pending', 5_000],
    ['2103', 'absent', 10_000],
  ])('%s: %s, %i ms', async (lastFour, status, timeout) => {
    const { body, pid, id } = await begin(matrix(lastFour));
    expect(body).toMatchObject({
      status: 'requires_action',
      action: { type: 'three_ds_method', method: { status, timeout } },
      session: {
        payment: { payment_id: pid, status: 'requires_action', action: { type: 'three_ds_method' } },
      },
    });
    const { body: after } = await provider.step(id, pid);
    expect(after.status).toBe('succeeded');
  });

  test('the ACS’s own notification, and nothing else, makes it done and the completion Y', async () => {
    const { id, pid, body } = await begin(CHALLENGE);
    const url = body.action?.url ?? '';
    for (const fields of [{}, { threeDSMethodData: 'e30' }, { threeDSMethodData: '%%%' }] as Record<
      string,
      string
    >[])
      expect((await post(url, fields)).status).toBe(200);
    expect((await provider.read(id, pid)).action?.method?.status).toBe('pending');
    const answer = await runMethod(body.action);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
    expect((await provider.read(id, pid)).action?.method?.status).toBe('done');
    await provider.step(id, pid);
    const [row] = await provider.sql('select three_ds_browser from attempts where id = $1', [pid]);
    expect(row?.three_ds_browser).toMatchObject({
      completion: 'Y',
      browser: { language: 'en-GB', colorDepth: '24', tz: '-180', ip: '127.0.0.1', acceptHeader: '*/*' },
    });
    // A late one changes nothing any more.
    await runMethod(body.action).catch(() => undefined);
    expect((await provider.read(id, pid)).action?.type).toBe('three_ds_challenge');
  });
});

describe('where each transStatus leads', () => {
  test.each([
    ['Y', '2103', 'succeeded', null],
    ['N', '2113', 'declined', 'authentication_failed'],
    ['A', '2123', 'succeeded', null],
    ['R', '2133', 'declined', 'authentication_failed'],
    ['I', '2143', 'succeeded', null],
    ['U', '2153', 'declined', 'authentication_failed'],
    ['U', '2163', 'declined', 'authentication_failed'],
  ])('%s (%s): %s', async (transStatus, lastFour, status, code) => {
    const { id, pid } = await begin(matrix(lastFour));
    const { body } = await provider.step(id, pid);
    expect(body.status).toBe(status);
    expect(body.decline?.code ?? null).toBe(code);
    expect(await attemptOf(id)).toMatchObject({
      status,
      challenge_occurred: false,
      three_ds: { version: '2.2.0', trans_status: transStatus },
    });
    expect(await callsOf(id, 'authorise')).toBe(status === 'succeeded' ? 1 : 0);
  });

  test('U where the provider is told to go on without', async () => {
    const other = await createTestProvider({ environment: { THREE_DS_UNAVAILABLE: 'authorise' } });
    try {
      for (const lastFour of ['2153', '2163']) {
        const id = await other.session();
        const { body } = await other.pay(id, withNumber(matrix(lastFour)));
        expect((await other.step(id, body.payment_id)).body.status).toBe('succeeded');
      }
    } finally {
      await other.close();
    }
  });

  test('a failed authentication is a try', async () => {
    const { id, pid } = await begin(matrix('2113'), { attempts: 'single' });
    expect((await provider.step(id, pid)).body).toMatchObject({
      status: 'ended',
      outcome: { reason: 'declined', code: 'authentication_failed' },
    });
  });

  test('C: challenge passed is paid, failed is declined, by itself or by the customer', async () => {
    for (const [number, code, status, transStatus] of [
      [matrix('2170'), '', 'succeeded', 'Y'],
      [matrix('2171'), '', 'declined', 'N'],
      [matrix('2172'), '1234', 'succeeded', 'Y'],
      [matrix('2172'), '9999', 'declined', 'N'],
      ['4000008400001629', '1234', 'declined', 'Y'],
    ] as const) {
      const { id, pid, action } = await challenged(number);
      expect(action?.type).toBe('three_ds_challenge');
      await (await openChallenge(action)).verify(code);
      expect((await provider.read(id, pid)).status).toBe(status);
      expect(await attemptOf(id)).toMatchObject({
        challenge_occurred: true,
        three_ds: { trans_status: transStatus },
      });
    }
  });
});

describe('the challenge', () => {
  test('its page posts a CReq with all that EMV asks for, and only this session’s pages may frame it', async () => {
    const { action } = await challenged(CHALLENGE, { allowed_origins: ['https://shop.example'] });
    const response = await fetch(`${action?.url}?lang=ar&scheme=dark`);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self' https://shop.example;");
    expect(policy).not.toContain('unsafe');
    const page = await response.text();
    expect(page).toContain('<html lang="ar" dir="rtl" data-scheme="dark" class="bank">');
    expect(page).toContain('title="التحقق من البنك"');
    const { action: acs, fields } = formOf(page);
    expect(policy).toContain(`form-action https: ${new URL(acs).origin};`);
    expect(fields.creq).not.toContain('=');
    const creq = JSON.parse(Buffer.from(fields.creq ?? '', 'base64url').toString());
    expect(creq).toEqual({
      threeDSServerTransID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      acsTransID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      messageType: 'CReq',
      messageVersion: '2.2.0',
      challengeWindowSize: '02',
    });
  });

  test('has ten minutes from when it is first shown, and one minute to be shown', async () => {
    const { id, pid, action } = await challenged();
    const left = (body: GuestBody) => Date.parse(body.action?.deadline ?? '') - Date.parse(body.session.now);
    expect(left(await provider.read(id, pid))).toBeLessThanOrEqual(60_000);
    await fetch(action?.url ?? '');
    const shown = await provider.read(id, pid);
    expect(left(shown)).toBeGreaterThan(590_000);
    await fetch(action?.url ?? '');
    expect((await provider.read(id, pid)).action?.deadline).toBe(shown.action?.deadline);
  });

  test('`result` before it is through leaves it open; after that it says what became of it', async () => {
    const { id, pid, action } = await challenged();
    expect((await provider.step(id, pid, 'result')).body.action?.type).toBe('three_ds_challenge');
    const challenge = await openChallenge(action);
    expect((await provider.step(id, pid, 'result')).body.action?.type).toBe('three_ds_challenge');
    await challenge.answer('1234');
    expect((await provider.step(id, pid, 'result')).body.status).toBe('succeeded');
    expect((await provider.step(id, pid, 'result')).body.status).toBe('succeeded');
    expect((await provider.step(id, pid)).body.status).toBe('succeeded');
  });

  test('20 of them at once, and the notification: authorised once', async () => {
    const { id, pid, action } = await challenged();
    const challenge = await openChallenge(action);
    const back = await challenge.answer('1234');
    await Promise.all([
      ...Array.from({ length: 20 }, () => provider.step(id, pid, 'result')),
      post(back.action, back.fields),
    ]);
    await expect.poll(async () => (await provider.read(id, pid)).status).toBe('succeeded');
    expect(await callsOf(id, 'authorise')).toBe(1);
  });

  test('20 authentications at once are one, with one challenge', async () => {
    const { id, pid } = await begin(CHALLENGE);
    await Promise.all(Array.from({ length: 20 }, () => provider.step(id, pid)));
    await expect.poll(async () => (await provider.read(id, pid)).action?.type).toBe('three_ds_challenge');
    expect(await callsOf(id, 'authenticate')).toBe(1);
  });

  test('a notification that says anything at all decides nothing: the bank is asked', async () => {
    const { id, pid, action } = await challenged();
    const url = action?.url ?? '';
    await openChallenge(action);
    const cres = (message: object) => Buffer.from(JSON.stringify(message)).toString('base64url');
    const forged = { messageType: 'CRes', transStatus: 'Y', threeDSServerTransID: 'x', acsTransID: 'y' };
    for (const fields of [
      {},
      { cres: '!!!' },
      { cres: 'bm8ganNvbg' },
      { cres: cres(forged) },
      { cres: cres({}), threeDSSessionData: 'other' },
      { cres: 'A'.repeat(20_000) },
      { erro: cres({ messageType: 'Erro' }) },
    ] as Record<string, string>[]) {
      expect((await post(url, fields)).status).toBe(200);
      expect((await provider.read(id, pid)).action?.type).toBe('three_ds_challenge');
    }
    expect(provider.logged()).not.toContain('AAAAAAAAAA');
    expect(provider.logged()).not.toContain(cres(forged));
  });

  test('its end at top level leads to a page that says so; in the frame there is nothing to see', async () => {
    const { action } = await challenged();
    const full = await openChallenge(action, '?full=1');
    const answer = await full.verify('1234', { 'Sec-Fetch-Dest': 'document' });
    expect(answer.status).toBe(303);
    const done = await fetch(new URL(answer.headers.get('Location') ?? '', action?.url));
    expect(await done.text()).toContain('You can close this tab');
    const again = await fetch(`${action?.url}?full=1`);
    expect(await again.text()).toContain('You can close this tab');
    const other = await challenged();
    const framed = await (await openChallenge(other.action)).verify();
    expect(framed.status).toBe(200);
    expect(framed.headers.get('Content-Security-Policy')).toContain('frame-ancestors *');
    expect(await framed.text()).toMatch(/<body>\s*<script>[^<]*<\/script>\s*<\/body>/);
  });

  test('nobody’s nonce is not found, in words', async () => {
    for (const nonce of ['A'.repeat(32), 'x']) {
      for (const page of ['method', 'challenge', 'done']) {
        const { status, text } = await provider.call('GET', `/3ds/${nonce}/${page}/`);
        expect([status, text.includes('Nothing is here')]).toEqual([404, true]);
      }
    }
  });
});

describe('soft declines', () => {
  test('once: a challenge is mandated, and then it is paid', async () => {
    const { id, pid } = await begin('4000000000003261');
    const { body } = await provider.step(id, pid);
    expect(body.action?.type).toBe('three_ds_challenge');
    await (await openChallenge(body.action)).verify();
    expect(await provider.read(id, pid)).toMatchObject({
      status: 'succeeded',
      outcome: { challenge_occurred: true },
    });
    // What was told about the browser is kept no longer than it is of use.
    expect(await provider.sql('select three_ds_browser from attempts where id = $1', [pid])).toEqual([
      { three_ds_browser: null },
    ]);
    expect(await callsOf(id, 'authenticate')).toBe(2);
    expect(await callsOf(id, 'authorise')).toBe(2);
  });

  test('a second one is final', async () => {
    const { id, pid } = await begin('4000000000003279');
    const { body } = await provider.step(id, pid);
    await (await openChallenge(body.action)).verify();
    expect(await provider.read(id, pid)).toMatchObject({
      status: 'declined',
      decline: { code: 'authentication_failed' },
    });
    expect(await callsOf(id, 'authorise')).toBe(2);
  });
});

describe('without a browser', () => {
  test('closed after the challenge was passed: paid, without any further call of it', async () => {
    const { id, action } = await challenged();
    await (await openChallenge(action)).answer('1234');
    await expect.poll(async () => (await provider.trace(id)).state).toBe('paid');
  });

  test('the process that authenticates dies: another goes on when its lease is over', async () => {
    const { id, pid } = await begin(matrix('2103'));
    const stuck = held();
    provider.bank.next('authenticate', stuck.fault);
    const lost = provider.step(id, pid);
    await stuck.reached;
    expect((await provider.step(id, pid)).body.status).toBe('processing');
    await provider.sql("update attempts set leased_until = now() - interval '1 s' where id = $1", [pid]);
    await expect.poll(async () => (await provider.read(id, pid)).status).toBe('succeeded');
    stuck.release();
    expect((await lost).body.status).toBe('succeeded');
    expect((await provider.trace(id)).attempts).toHaveLength(1);
  });

  test.each(['authenticate', 'authorise', 'authenticationResult'] as const)(
    'a lost %s is asked again by the job',
    async (call) => {
      const { id, pid } = await begin(call === 'authenticationResult' ? matrix('2170') : matrix('2103'));
      provider.bank.next(call, requestLost);
      const { body } = await provider.step(id, pid);
      if (call === 'authenticationResult') await (await openChallenge(body.action)).verify();
      await expect.poll(async () => (await provider.read(id, pid)).status).toBe('succeeded');
    },
  );
});

describe('given up', () => {
  test('while the method page runs, and while the challenge is open', async () => {
    for (const { id, pid } of [await begin(CHALLENGE), await challenged()]) {
      expect((await provider.cancel(id, pid)).body.status).toBe('canceled');
      expect(await attemptOf(id)).toMatchObject({ status: 'canceled', cancel_code: 'customer' });
      expect((await provider.step(id, pid)).body.status).toBe('canceled');
      expect((await provider.step(id, pid, 'result')).body.status).toBe('canceled');
      expect((await provider.pay(id)).body.status).toBe('succeeded');
    }
  });

  test.each(['authenticate', 'authorise'] as const)('while the bank is asked: %s', async (call) => {
    const { id, pid } = await begin(matrix('2103'));
    const slow = held();
    provider.bank.next(call, slow.fault);
    const stepping = provider.step(id, pid);
    await slow.reached;
    expect((await provider.cancel(id, pid)).body.status).toBe('canceled');
    slow.release();
    expect((await stepping).body.status).toBe('canceled');
    expect(await provider.bank.gateway.inquire(pid)).toMatchObject({ value: { status: 'voided' } });
  });

  test('a challenge that is passed after that pays nothing', async () => {
    const { id, pid, action } = await challenged();
    const challenge = await openChallenge(action);
    await provider.cancel(id, pid);
    await challenge.verify().catch(() => undefined);
    expect((await provider.read(id, pid)).status).toBe('canceled');
    expect(await callsOf(id, 'authorise')).toBe(0);
  });

  test('the session expires while the challenge is open: it can still be passed', async () => {
    const { id, pid, action } = await challenged();
    const challenge = await openChallenge(action);
    await provider.sql("update sessions set expires_at = now() - interval '1 s' where id = $1", [id]);
    expect((await provider.call('GET', `/v1/sessions/${id}/`)).body).toMatchObject({
      state: 'expired',
      outcome: null,
      payment: { action: { type: 'three_ds_challenge' } },
    });
    await challenge.verify();
    expect((await provider.read(id, pid)).status).toBe('succeeded');
    expect((await provider.trace(id)).state).toBe('paid');
  });
});

describe('past the deadline', () => {
  test.each(['method', 'challenge'] as const)('an abandoned %s is voided', async (stage) => {
    const { id, pid } = stage === 'method' ? await begin(CHALLENGE) : await challenged();
    await provider.sql("update attempts set deadline = now() - interval '1 s' where id = $1", [pid]);
    await expect.poll(async () => (await provider.read(id, pid)).status).toBe('canceled');
    expect(await attemptOf(id)).toMatchObject({ cancel_code: 'deadline' });
  });
});
