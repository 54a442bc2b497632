import { expect, test, vi } from 'vitest';
import { PROTOCOL_VERSION } from '../../protocol/messages.ts';
import type { FrameOptions } from '../../protocol/options.ts';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { success } from '../testing/fixtures.ts';
import type { CallHost } from './connection.ts';
import { embeddedHost, sayHello } from './embedded.ts';

const options: FrameOptions = {
  locale: 'auto',
  appearance: { theme: 'dark', variables: { accent: '#0a7a46' } },
  methods: null,
  payButton: 'show',
  asksBeforePayment: true,
  loginToken: null,
  scheme: null,
};

type Answer = (argument: unknown, limit: number | undefined) => Promise<unknown>;

/** A loader whose functions answer with anything at all. */
const loader =
  (functions: Readonly<Record<string, Answer>>): CallHost =>
  async (name, argument, limit) =>
    functions[name]?.(argument, limit);
const hello = (answer: unknown) => sayHello(loader({ hello: async () => answer }), TIME_LIMITS);

test('hello introduces the frame with its version and brings the options, unread', async () => {
  const answer = vi.fn(async () => ({ ok: true, value: { version: 7, options, news: 'ignored' } }));
  expect(await sayHello(loader({ hello: answer }), TIME_LIMITS)).toEqual({ ok: true, value: options });
  expect(answer).toHaveBeenCalledWith({ version: PROTOCOL_VERSION }, TIME_LIMITS.remoteCall);
});

test.each([
  ['nothing', undefined],
  ['a bare value', { version: 1, options }],
  ['a string', 'hello'],
  ['an error', { ok: false, error: { code: 'internal', message: 'x', retryable: false, requestId: null } }],
])('an answer to hello that is %s gives no options', async (_name, answer) => {
  expect(await hello(answer)).toMatchObject({ ok: false });
});

const before = (beforePayment: Answer) =>
  embeddedHost(loader({ beforePayment }), TIME_LIMITS).beforePayment({
    method: 'card',
    amount: '12.00',
    currency: 'EUR',
    brand: 'visa',
    lastFour: '4242',
    save: false,
  });

test('beforePayment passes the details and has no time limit of the port’s', async () => {
  const beforePayment = vi.fn(async (..._given: unknown[]) => ({ ok: true, value: null }));
  expect(await before(beforePayment)).toEqual({ ok: true, value: null });
  expect(beforePayment.mock.calls).toEqual([[expect.objectContaining({ lastFour: '4242' }), undefined]]);
});

test.each([
  ['rejects', async () => Promise.reject(new Error('METHOD_NOT_FOUND'))],
  [
    'throws',
    () => {
      throw new Error('CONNECTION_DESTROYED');
    },
  ],
  ['answers nonsense', async () => true],
  ['agrees without a result', async () => ({ ok: 'yes' })],
])('a beforePayment that %s stops the payment', async (_name, beforePayment) => {
  expect(await before(beforePayment)).toMatchObject({ ok: false });
});

test('the outcome crosses in the merchant’s words', () => {
  const outcome = vi.fn(async () => ({ ok: true, value: null }));
  embeddedHost(loader({ outcome }), TIME_LIMITS).outcome(success, 'req_1');
  expect(outcome).toHaveBeenCalledWith(
    {
      status: 'succeeded',
      sessionId: success.session_id,
      orderNo: 'A-1001',
      reference: 'R-1',
      method: 'card',
      amount: '12.00',
      currency: 'EUR',
      challengeOccurred: false,
      commitBy: null,
    },
    TIME_LIMITS.remoteCall,
  );
});

test('dialog, sheet and the top window are the host’s', () => {
  const told = vi.fn(async (_given: unknown) => ({ ok: true, value: null }));
  const host = embeddedHost(loader({ dialog: told, sheet: told, navigate: told }), TIME_LIMITS);
  host.dialog(null);
  host.navigate('https://pay.example/redirect/n/?w=top');
  expect(told.mock.calls.map(([given]) => given)).toEqual([null, 'https://pay.example/redirect/n/?w=top']);
});
