import type { WireCanceled, WireSuccess } from '../../protocol/outcome-schema.ts';
import type { PaymentAnswer } from '../../protocol/payment.ts';
import type { Action, Snapshot } from '../../protocol/snapshot.ts';
import type { LookOptions } from '../look/look.ts';
import type { Draft } from '../state/step.ts';

/** Well-formed resources for tests; each takes what differs. */

export const SESSION_ID = 'S'.repeat(32);
/** The provider's clock when a test begins. */
export const NOW = '2030-06-01T12:00:00.000Z';

/** A merchant's options who wants nothing special. */
export const plainOptions: LookOptions = {
  locale: 'en',
  appearance: {},
  methods: null,
  payButton: 'show',
  asksBeforePayment: false,
  loginToken: null,
  scheme: null,
};

export const snapshotWith = (changes: Partial<Snapshot> = {}): Snapshot => ({
  session_id: SESSION_ID,
  version: 1,
  state: 'pending',
  amount: '12.00',
  currency: 'EUR',
  decimals: 2,
  order_no: 'A-1001',
  language: null,
  expires_at: '2030-06-01T12:30:00.000Z',
  now: NOW,
  can_extend: false,
  attempts_left: 10,
  allowed_origins: ['https://shop.example'],
  return_url: null,
  cancel_url: null,
  merchant: { name: 'Shop', country: 'KW', logo_url: null },
  line_items: [],
  fees: [],
  methods: [{ type: 'card', brands: ['visa', 'mastercard'] }],
  payment: null,
  outcome: null,
  ...changes,
});

export const inFlight = (paymentId: string): Snapshot['payment'] => ({
  payment_id: paymentId,
  status: 'processing',
  method: 'card',
  deadline: '2030-06-01T12:01:00.000Z',
});

export const redirectTo = (changes: Partial<Action> = {}): Action => ({
  type: 'redirect',
  url: 'https://pay.example/redirect/n1/',
  deadline: '2030-06-01T12:15:00.000Z',
  popup: 'unseen',
  scheme_name: 'Gulf Debit',
  ...changes,
});

export const methodAction = (status: 'absent' | 'pending' | 'done' = 'pending'): Action => ({
  type: 'three_ds_method',
  url: 'https://pay.example/3ds/n1/method/',
  deadline: '2030-06-01T12:10:00.000Z',
  method: { status, timeout: 10_000 },
});

export const challengeAction = (nonce = 'n1'): Action => ({
  type: 'three_ds_challenge',
  url: `https://pay.example/3ds/${nonce}/challenge/`,
  deadline: '2030-06-01T12:10:00.000Z',
});

/** An attempt that waits for the customer. */
export const waiting = (paymentId: string, action: Action): Snapshot['payment'] => ({
  payment_id: paymentId,
  status: 'requires_action',
  method: action.type === 'redirect' ? 'redirect' : 'card',
  deadline: action.deadline,
  action,
});

export const success: WireSuccess = {
  status: 'succeeded',
  session_id: SESSION_ID,
  order_no: 'A-1001',
  reference: 'R-1',
  method: 'card',
  amount: '12.00',
  currency: 'EUR',
  challenge_occurred: false,
  commit_by: null,
};

export const canceled = (reason: WireCanceled['reason'], code: string = reason): WireCanceled => ({
  status: 'canceled',
  reason,
  code,
  message: 'It is over.',
  session_id: SESSION_ID,
  retryable: false,
});

export const draftWith = (key: string, amount = '12.00'): Draft => ({
  key,
  body: {
    method: 'card',
    amount,
    currency: 'EUR',
    save: false,
    card: { number: '4242424242424242', expiry_month: '12', expiry_year: '34', cvc: '123' },
  },
  details: { method: 'card', amount, currency: 'EUR', brand: 'visa', lastFour: '4242', save: false },
  instrument: { brand: 'visa', lastFour: '4242' },
});

export const redirectDraft = (key: string, popup_nonce: string | null = 'N'.repeat(32)): Draft => ({
  key,
  body: {
    method: 'redirect',
    amount: '12.00',
    currency: 'EUR',
    save: false,
    scheme: 'gulf_debit',
    popup_nonce,
    return_to: 'merchant',
  },
  details: { method: 'redirect', amount: '12.00', currency: 'EUR', save: false },
  instrument: null,
});

export const answerWith = (
  status: PaymentAnswer['status'],
  changes: Partial<PaymentAnswer> = {},
): PaymentAnswer => ({ payment_id: 'p1', status, session: snapshotWith({ version: 2 }), ...changes });
