import { createHmac, randomUUID } from 'node:crypto';
import { expect, vi } from 'vitest';
import { logIn, OTHER_KEY, otherSession, storeAttempt, storeCard } from '../testing/customer.ts';
import { commit, PATIENT, paid } from '../testing/merchant.ts';
import type { Operation } from '../testing/openapi-document.ts';
import {
  BROWSER,
  NOTIFICATION_SECRET,
  payment,
  type Request,
  type TestProvider,
} from '../testing/provider.ts';

const SCHEME = { card: undefined, method: 'redirect', scheme: 'gulf_debit' };

/** Every field that a session can be made with. */
export const FULL_ORDER = {
  amount: '12.00',
  currency: 'EUR',
  order_no: 'A-1001',
  methods: ['card', 'redirect', 'apple_pay'],
  customer: { id: 'noura', email: 'noura@example.com', name: 'Noura Example' },
  return_url: 'https://shop.example/thanks',
  cancel_url: 'https://shop.example/cart',
  webhook_url: 'https://shop.example/webhooks',
  allowed_origins: ['https://shop.example'],
  language: 'en',
  line_items: [{ label: 'Mug', amount: '12.00', quantity: 1 }],
  fees: [{ label: 'Fee', amount: '1.00' }],
  metadata: { table: '4' },
};
const CREATE_ONLY = { expires_in: 1800, max_expires_in: 7200, attempts: 'multiple', capture: 'commit' };

/** What there is to call: things of the demo merchant's, and the like of the other one's. */
export interface World {
  /** Values of path parameters, e.g. `session`: payable, with a payment that was canceled. */
  ours: Record<string, string>;
  /** The same of another merchant. */
  theirs: Record<string, string>;
  /** A session that was paid and committed. */
  committed: string;
  bearer: { Authorization: string };
}

export async function buildWorld(provider: TestProvider): Promise<World> {
  const session = await provider.session({ ...FULL_ORDER, webhook_url: undefined, max_expires_in: 7200 });
  const stranger = await otherSession(provider);
  const { id: committed } = await paid(provider);
  await commit(provider, committed);
  await acknowledged(provider, committed, 'capture');
  const strangers = { Authorization: `Token ${OTHER_KEY}` };
  await provider.merchant(
    'POST',
    `/v1/checkouts/${await otherSession(provider)}/cancel/`,
    undefined,
    strangers,
  );
  /** Listed once no older transaction runs on the whole server, which other tests share. */
  const firstEvent = (headers?: Record<string, string>): Promise<string> =>
    vi.waitFor(
      async () =>
        JSON.parse((await provider.merchant('GET', '/v1/events/', undefined, headers)).text).items[0].id,
      PATIENT,
    );
  return {
    ours: {
      session,
      payment: await storeAttempt(provider, session, { status: 'canceled', cancel_code: 'customer' }),
      card: await storeCard(provider),
      event: await firstEvent(),
      customer: 'noura',
    },
    theirs: {
      session: stranger,
      payment: await storeAttempt(provider, stranger, {
        merchant_id: 'merchant_other',
        status: 'canceled',
        cancel_code: 'customer',
      }),
      card: await storeCard(provider, { secretKey: OTHER_KEY, token: 'tok_other' }),
      event: await firstEvent(strangers),
      customer: 'noura',
    },
    committed,
    bearer: await logIn(provider, session),
  };
}

/** Waits for the bank, outside of a test, too. */
export const acknowledged = (
  provider: TestProvider,
  id: string,
  what: 'capture' | 'reversal',
): Promise<void> =>
  vi.waitFor(async () => expect((await provider.trace(id))[what]).toEqual({ status: 'done' }), PATIENT);

/** Bodies that an operation takes, together with every field. */
export const validBodies = (operationId: string, { ours }: World): Record<string, unknown>[] =>
  ({
    createCheckout: [{ ...FULL_ORDER, ...CREATE_ONLY }],
    updateCheckout: [FULL_ORDER],
    createCheckouts: [{ items: [FULL_ORDER] }],
    refundCheckout: [{ amount: '1.00' }],
    createPayment: [
      payment({ save: false }),
      payment({ card: undefined, method: 'saved_card', save: false, card_id: ours.card, cvc: '123' }),
      payment({ ...SCHEME, save: false, popup_nonce: 'A'.repeat(32), return_to: 'merchant' }),
      payment({ card: undefined, method: 'apple_pay', save: false, token: APPLE_PAY_TOKEN }),
    ].map((body) => JSON.parse(JSON.stringify(body))),
    takeThreeDsStep: [{ step: 'authenticate', method_completion: 'N', browser: BROWSER }, { step: 'result' }],
    createLoginToken: [{ session_id: ours.session }],
    login: [{ login_token: 'login_x' }],
    createMerchantSession: [{ domain: 'shop.example' }],
    notify: [{ reference: 'pay_unknown' }],
  })[operationId] ?? [];

const APPLE_PAY_TOKEN = {
  paymentData: { version: 'EC_v1' },
  paymentMethod: { displayName: 'Visa 4242', network: 'Visa', type: 'debit' },
  transactionIdentifier: 'ab12',
};

export interface Changes {
  params?: Record<string, string>;
  query?: string;
  /** Sent as it is. */
  raw?: string | Uint8Array<ArrayBuffer>;
  body?: unknown;
  /** `null` takes a header away. */
  headers?: Record<string, string | null>;
}

/** A call that the provider takes, but for what is changed. @returns arguments of `provider.call`. */
export function callOf(
  operation: Operation,
  world: World,
  { params = {}, query = '', raw, body, headers = {} }: Changes = {},
): [method: string, path: string, request: Request] {
  const { operationId, template, method } = operation;
  const values: Record<string, string> = {
    ...world.ours,
    ...(operationId === 'refundCheckout' && { session: world.committed }),
    ...params,
  };
  const path = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const sent = raw ?? (operation.requestBody && JSON.stringify(body ?? validBodies(operationId, world)[0]));
  const all: Record<string, string | null> = {
    ...(sent !== undefined && { 'Content-Type': 'application/json' }),
    ...credentialOf(operation, world, sent ?? ''),
    ...(operation.parameters.some(({ name }) => name === 'Idempotency-Key') && {
      'Idempotency-Key': randomUUID(),
    }),
    ...headers,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return [
    method,
    path + query,
    { ...(sent !== undefined && { raw: sent }), headers: Object.fromEntries(kept) },
  ];
}

function credentialOf(
  { operationId, security }: Operation,
  world: World,
  sent: string | Uint8Array,
): Record<string, string> {
  const [scheme] = security.flatMap((entry) => Object.keys(entry));
  if (scheme === 'secret_key') return { Authorization: 'Token sk_sandbox_demo' };
  if (operationId === 'deleteCard') return world.bearer;
  if (scheme !== 'bank_signature') return {};
  const time = Math.floor(Date.now() / 1000);
  const v1 = createHmac('sha256', NOTIFICATION_SECRET).update(`${time}.`).update(sent).digest('hex');
  return { 'Bank-Signature': `t=${time},v1=${v1}` };
}
