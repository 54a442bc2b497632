import { expect, test } from 'vitest';
import {
  answerWith,
  canceled,
  challengeAction,
  draftWith,
  inFlight,
  methodAction,
  redirectDraft,
  redirectTo,
  SESSION_ID,
  snapshotWith,
  success,
  waiting,
} from '../testing/fixtures.ts';
import type { Event, Refusal } from './event.ts';
import { transition } from './machine.ts';
import { initialState } from './see.ts';
import type { Acting, State, Step } from './step.ts';

const draft = draftWith('k1');
const { instrument } = draft;

const at = (step: Step, changes: Partial<State> = {}): State => ({
  snapshot: snapshotWith(),
  step,
  lost: false,
  leaving: false,
  ...changes,
});

const ready = at({ name: 'ready', notice: null, fieldErrors: {} });
const checking = at({ name: 'checking', draft });
const submitting = at({ name: 'submitting', draft });
const confirming = at({ name: 'confirming', paymentId: 'p1', instrument });
const canceling = at({ name: 'canceling', paymentId: 'p1', instrument, next: null }, { leaving: true });
const inquiring = at({ name: 'inquiring', notice: { kind: 'refused', requestId: null } });

const answered = (...args: Parameters<typeof answerWith>): Event => ({
  type: 'answered',
  answer: answerWith(...args),
  requestId: 'req',
});
const refused = (changes: Partial<Refusal>): Event => ({
  type: 'refused',
  refusal: { status: 409, code: null, paymentId: null, snapshot: null, requestId: 'req', ...changes },
});
const seen = (changes: Parameters<typeof snapshotWith>[0]): Event => ({
  type: 'snapshot',
  snapshot: snapshotWith({ version: 2, ...changes }),
  requestId: null,
});

const redirect = redirectTo();
const actingAt = (changes: Partial<Acting> = {}): Acting => ({
  name: 'acting',
  paymentId: 'p1',
  method: 'card',
  action: challengeAction(),
  instrument,
  popupNonce: null,
  resumed: false,
  stalled: null,
  ...changes,
});
const acting = at(actingAt());
const atScheme = at(actingAt({ method: 'redirect', action: redirect, instrument: null, popupNonce: 'N' }));
const resumed = at(actingAt({ resumed: true }));
const wallet = at({ name: 'wallet', method: 'apple_pay', over: null });
const walletOver = at({ name: 'wallet', method: 'apple_pay', over: actingAt({ resumed: true }) });
const given = at({ name: 'canceling', paymentId: 'p1', instrument, next: null });
const givenFor = at({ name: 'canceling', paymentId: 'p1', instrument, next: { name: 'checking', draft } });
const popupDraft = redirectDraft('k2', 'N');

interface Case {
  name: string;
  from: State;
  event: Event;
  to: Partial<Step>;
}

const customer = {
  name: 'ended',
  outcome: expect.objectContaining({ reason: 'customer', retryable: true }),
} as const;
const paid = { name: 'ended', outcome: success } as const;

const cases: Case[] = [
  {
    name: 'a valid form is checked first',
    from: ready,
    event: { type: 'submit', draft },
    to: { name: 'checking', draft },
  },
  {
    name: 'agreed: sent',
    from: checking,
    event: { type: 'checked', snapshot: null },
    to: { name: 'submitting', draft },
  },
  {
    name: 'agreed, but the amount has changed: a new click is asked for',
    from: checking,
    event: { type: 'checked', snapshot: snapshotWith({ version: 2, amount: '15.00' }) },
    to: { name: 'ready', notice: { kind: 'amount_changed' } },
  },
  {
    name: 'agreed, but another tab has paid',
    from: checking,
    event: { type: 'checked', snapshot: snapshotWith({ version: 2, outcome: success }) },
    to: { ...paid, instrument: null },
  },
  {
    name: 'agreed, but another tab is paying',
    from: checking,
    event: { type: 'checked', snapshot: snapshotWith({ version: 2, payment: inFlight('p9') }) },
    to: { name: 'confirming', paymentId: 'p9', instrument: null },
  },
  {
    name: 'the merchant stopped it',
    from: checking,
    event: { type: 'stopped', code: 'before_payment_timeout' },
    to: { name: 'ready', notice: { kind: 'stopped', code: 'before_payment_timeout' } },
  },
  {
    name: 'paid',
    from: submitting,
    event: answered('succeeded', { outcome: success }),
    to: { ...paid, instrument },
  },
  {
    name: 'declined at a field',
    from: submitting,
    event: answered('declined', { decline: { code: 'incorrect_cvc', field: 'cvc', retryable: true } }),
    to: {
      name: 'ready',
      notice: { kind: 'declined', code: 'incorrect_cvc' },
      fieldErrors: { cvc: 'refused' },
    },
  },
  {
    name: 'declined, no tries left',
    from: submitting,
    event: answered('ended', { outcome: canceled('declined', 'card_declined') }),
    to: { name: 'ended', outcome: canceled('declined', 'card_declined') },
  },
  {
    name: 'bank thinks',
    from: submitting,
    event: answered('processing'),
    to: { name: 'confirming', paymentId: 'p1', instrument },
  },
  {
    name: 'voided at the bank',
    from: confirming,
    event: answered('canceled'),
    to: { name: 'ready', notice: { kind: 'canceled' } },
  },
  { name: 'bank thinks on', from: confirming, event: answered('processing'), to: confirming.step },
  {
    name: 'approved after all',
    from: confirming,
    event: answered('succeeded', { outcome: success }),
    to: { ...paid, instrument },
  },
  {
    name: 'an answer about another attempt is not believed',
    from: confirming,
    event: answered('succeeded', { payment_id: 'p2', outcome: success }),
    to: confirming.step,
  },
  {
    name: 'success without an outcome: the provider is asked',
    from: submitting,
    event: answered('succeeded'),
    to: { name: 'inquiring' },
  },
  {
    name: '409 amount_changed',
    from: submitting,
    event: refused({ code: 'amount_changed', snapshot: snapshotWith({ version: 2, amount: '15.00' }) }),
    to: { name: 'ready', notice: { kind: 'amount_changed' } },
  },
  {
    name: '409 payment_in_progress: the loser follows the other tab',
    from: submitting,
    event: refused({ code: 'payment_in_progress', paymentId: 'p9' }),
    to: { name: 'confirming', paymentId: 'p9', instrument: null },
  },
  {
    name: '409 already_paid',
    from: submitting,
    event: refused({ code: 'already_paid', snapshot: snapshotWith({ version: 2, outcome: success }) }),
    to: { ...paid, instrument: null },
  },
  {
    name: '409 already_paid without a session: asked',
    from: submitting,
    event: refused({ code: 'already_paid' }),
    to: { name: 'inquiring' },
  },
  {
    name: '409 session_ended',
    from: submitting,
    event: refused({
      code: 'session_ended',
      snapshot: snapshotWith({ version: 2, outcome: canceled('expired') }),
    }),
    to: { name: 'ended', outcome: canceled('expired') },
  },
  {
    name: '409 of an unknown code may hide an attempt',
    from: submitting,
    event: refused({ code: 'idempotency_mismatch' }),
    to: { name: 'inquiring' },
  },
  {
    name: 'another 4xx made no attempt',
    from: submitting,
    event: refused({ status: 403, code: 'origin_not_allowed' }),
    to: { name: 'ready', notice: { kind: 'refused', requestId: 'req' } },
  },
  {
    name: 'the attempt can’t be found: asked',
    from: confirming,
    event: refused({ status: 404 }),
    to: { name: 'inquiring' },
  },
  {
    name: 'fields refused',
    from: submitting,
    event: { type: 'fields_refused', errors: { number: 'refused' }, requestId: null },
    to: { name: 'ready', notice: { kind: 'fields_refused' }, fieldErrors: { number: 'refused' } },
  },
  {
    name: 'other fields refused are not the customer’s',
    from: submitting,
    event: { type: 'fields_refused', errors: {}, requestId: 'req' },
    to: { name: 'ready', notice: { kind: 'refused', requestId: 'req' } },
  },
  {
    name: 'inquiry: nothing happened',
    from: inquiring,
    event: seen({}),
    to: { name: 'ready', notice: { kind: 'refused', requestId: null } },
  },
  {
    name: 'inquiry: in flight',
    from: inquiring,
    event: seen({ payment: inFlight('p9') }),
    to: { name: 'confirming', paymentId: 'p9' },
  },
  { name: 'inquiry: paid', from: inquiring, event: seen({ outcome: success }), to: paid },
  {
    name: 'a new amount while the form is open',
    from: ready,
    event: seen({ amount: '15.00' }),
    to: { name: 'ready', notice: { kind: 'amount_changed' } },
  },
  {
    name: 'nothing new while the form is open',
    from: ready,
    event: seen({}),
    to: { name: 'ready', notice: null },
  },
  {
    name: 'expired while the form is open',
    from: ready,
    event: seen({ outcome: canceled('expired') }),
    to: { name: 'ended' },
  },
  {
    name: 'paid by another tab while ours is sent',
    from: submitting,
    event: seen({ outcome: success }),
    to: { ...paid, instrument: null },
  },
  {
    name: 'expired, but our attempt runs',
    from: confirming,
    event: seen({ outcome: canceled('expired'), payment: inFlight('p1') }),
    to: confirming.step,
  },
  {
    name: 'an older snapshot is not believed',
    from: ready,
    event: seen({ version: 0, outcome: success }),
    to: ready.step,
  },
  {
    name: 'the bank wants to see the customer',
    from: submitting,
    event: answered('requires_action', { action: challengeAction() }),
    to: { ...actingAt() },
  },
  {
    name: 'to a scheme’s page, in the popup that was opened',
    from: at({ name: 'submitting', draft: popupDraft }),
    event: answered('requires_action', { action: redirect }),
    to: { name: 'acting', method: 'redirect', popupNonce: 'N', resumed: false, action: redirect },
  },
  {
    name: 'the method is done, the challenge comes',
    from: at(actingAt({ action: methodAction() })),
    event: answered('requires_action', { action: challengeAction() }),
    to: { ...actingAt() },
  },
  {
    name: 'nothing new is the very same step',
    from: acting,
    event: answered('requires_action', { action: challengeAction() }),
    to: acting.step,
  },
  {
    name: 'through with the challenge, the bank thinks',
    from: acting,
    event: answered('processing'),
    to: { name: 'confirming', paymentId: 'p1', instrument },
  },
  {
    name: 'passed and paid',
    from: acting,
    event: answered('succeeded', { outcome: success }),
    to: { ...paid, instrument },
  },
  {
    name: 'failed',
    from: acting,
    event: answered('declined', { decline: { code: 'authentication_failed', field: null, retryable: true } }),
    to: { name: 'ready', notice: { kind: 'declined', code: 'authentication_failed' } },
  },
  {
    name: 'another attempt’s end',
    from: acting,
    event: answered('canceled', { payment_id: 'p2' }),
    to: acting.step,
  },
  {
    name: 'paid in another tab',
    from: acting,
    event: seen({ outcome: success }),
    to: { ...paid, instrument },
  },
  {
    name: 'closed, but another tab has begun one',
    from: acting,
    event: answered('canceled', { session: snapshotWith({ version: 2, payment: inFlight('p9') }) }),
    to: { name: 'confirming', paymentId: 'p9' },
  },
  { name: 'given up', from: acting, event: { type: 'give_up' }, to: given.step },
  {
    name: 'given up, the bank agrees',
    from: given,
    event: answered('canceled'),
    to: { name: 'ready', notice: { kind: 'canceled' } },
  },
  {
    name: 'given up, but it had been paid',
    from: given,
    event: answered('succeeded', { outcome: success }),
    to: { ...paid, instrument },
  },
  {
    name: 'given up, the bank thinks on',
    from: given,
    event: answered('requires_action', { action: redirect }),
    to: given.step,
  },
  {
    name: 'a busy challenge can’t be paid over',
    from: acting,
    event: { type: 'submit', draft },
    to: acting.step,
  },
  {
    name: 'an open attempt is given up before the next payment',
    from: resumed,
    event: { type: 'submit', draft },
    to: { name: 'canceling', paymentId: 'p1', next: { name: 'checking', draft } },
  },
  {
    name: 'given up: the next payment goes on',
    from: givenFor,
    event: answered('canceled'),
    to: { name: 'checking', draft },
  },
  {
    name: 'declined meanwhile: the next payment goes on',
    from: givenFor,
    event: answered('declined'),
    to: { name: 'checking', draft },
  },
  {
    name: 'it had been paid: the next payment never leaves',
    from: givenFor,
    event: answered('succeeded', { outcome: success }),
    to: paid,
  },
  {
    name: 'declined for the last time: the next payment never leaves',
    from: givenFor,
    event: answered('ended', { outcome: canceled('declined') }),
    to: { name: 'ended', outcome: canceled('declined') },
  },
  {
    name: 'given up, but the amount is another: a new click is asked for',
    from: givenFor,
    event: answered('canceled', { session: snapshotWith({ version: 2, amount: '15.00' }) }),
    to: { name: 'ready', notice: { kind: 'amount_changed' } },
  },
  {
    name: 'the window was blocked',
    from: atScheme,
    event: { type: 'popup_stalled', why: 'blocked' },
    to: { name: 'acting', stalled: 'blocked' },
  },
  {
    name: 'it was only slow',
    from: at(actingAt({ action: redirect, stalled: 'blocked' })),
    event: answered('requires_action', { action: redirectTo({ popup: 'opened' }) }),
    to: { name: 'acting', stalled: null },
  },
  {
    name: 'a closed one stays closed',
    from: at(actingAt({ action: redirect, stalled: 'closed' })),
    event: answered('requires_action', { action: redirectTo({ popup: 'opened' }) }),
    to: { name: 'acting', stalled: 'closed' },
  },
  { name: 'goes on', from: resumed, event: { type: 'continued' }, to: { name: 'acting', resumed: false } },
  {
    name: 'back from a scheme’s page: the form can be used',
    from: atScheme,
    event: { type: 'came_back' },
    to: { name: 'acting', resumed: true },
  },
  {
    name: 'a challenge came back with its page',
    from: acting,
    event: { type: 'came_back' },
    to: acting.step,
  },
  {
    name: 'a window means nothing at the form',
    from: ready,
    event: { type: 'popup_stalled', why: 'closed' },
    to: ready.step,
  },
  {
    name: 'a sheet opens',
    from: ready,
    event: { type: 'sheet_opened', method: 'apple_pay' },
    to: wallet.step,
  },
  {
    name: 'a sheet opens over an open attempt',
    from: resumed,
    event: { type: 'sheet_opened', method: 'apple_pay' },
    to: walletOver.step,
  },
  {
    name: 'no sheet while a challenge is open',
    from: acting,
    event: { type: 'sheet_opened', method: 'apple_pay' },
    to: acting.step,
  },
  {
    name: 'the customer closes it',
    from: wallet,
    event: { type: 'sheet_closed', notice: null },
    to: { name: 'ready', notice: { kind: 'canceled' } },
  },
  {
    name: 'it failed',
    from: wallet,
    event: { type: 'sheet_closed', notice: { kind: 'wallet_failed' } },
    to: { name: 'ready', notice: { kind: 'wallet_failed' } },
  },
  {
    name: 'closed: the open attempt is still told of',
    from: walletOver,
    event: { type: 'sheet_closed', notice: null },
    to: resumed.step,
  },
  {
    name: 'authorised: sent at once, the merchant was asked in the sheet',
    from: wallet,
    event: { type: 'submit', draft },
    to: { name: 'submitting', draft },
  },
  {
    name: 'authorised for another amount',
    from: at(wallet.step, { snapshot: snapshotWith({ amount: '15.00' }) }),
    event: { type: 'submit', draft },
    to: { name: 'ready', notice: { kind: 'amount_changed' } },
  },
  {
    name: 'authorised over an open attempt, which is given up first',
    from: walletOver,
    event: { type: 'submit', draft },
    to: { name: 'canceling', paymentId: 'p1', next: { name: 'submitting', draft } },
  },
  {
    name: 'paid elsewhere while the sheet is open',
    from: wallet,
    event: seen({ outcome: success }),
    to: paid,
  },
  {
    name: 'another tab pays while the sheet is open',
    from: wallet,
    event: seen({ payment: inFlight('p9') }),
    to: { name: 'confirming', paymentId: 'p9' },
  },
  { name: 'cancel while a sheet is open', from: wallet, event: { type: 'cancel' }, to: customer },
  {
    name: 'cancel while the customer acts',
    from: acting,
    event: { type: 'cancel' },
    to: { name: 'canceling', next: null },
  },
  {
    name: 'cancel drops the next payment',
    from: givenFor,
    event: { type: 'cancel' },
    to: { name: 'canceling', next: null },
  },
  {
    name: 'payment_in_progress tells what the customer has to do',
    from: submitting,
    event: refused({
      code: 'payment_in_progress',
      paymentId: 'p9',
      snapshot: snapshotWith({ version: 2, payment: waiting('p9', redirect) }),
    }),
    to: { name: 'acting', paymentId: 'p9', resumed: true, action: redirect },
  },
  { name: 'cancel at the form', from: ready, event: { type: 'cancel' }, to: customer },
  { name: 'cancel while the merchant is asked', from: checking, event: { type: 'cancel' }, to: customer },
  {
    name: 'cancel while sending waits for the answer',
    from: submitting,
    event: { type: 'cancel' },
    to: submitting.step,
  },
  {
    name: 'cancel while confirming abandons the attempt',
    from: confirming,
    event: { type: 'cancel' },
    to: { name: 'canceling', paymentId: 'p1' },
  },
  { name: 'abandoned', from: canceling, event: answered('canceled'), to: customer },
  { name: 'declined while leaving', from: canceling, event: answered('declined'), to: customer },
  {
    name: 'paid before it could be abandoned',
    from: canceling,
    event: answered('succeeded', { outcome: success }),
    to: paid,
  },
  {
    name: 'the bank stays silent',
    from: confirming,
    event: { type: 'outcome_unknown' },
    to: {
      name: 'ended',
      outcome: expect.objectContaining({ reason: 'error', code: 'outcome_unknown', retryable: false }),
    },
  },
  {
    name: 'the session is gone',
    from: ready,
    event: { type: 'gone', requestId: 'req' },
    to: {
      name: 'ended',
      outcome: expect.objectContaining({ code: 'session_not_found', session_id: SESSION_ID }),
    },
  },
];

for (const { name, from, event, to } of cases) {
  test(`${from.step.name}: ${name}`, () => {
    expect(transition(from, event).step).toMatchObject(to);
  });
}

test('a cancel during the POST abandons the attempt as soon as it has a name', () => {
  const leaving = transition(submitting, { type: 'cancel' });
  expect(leaving.step).toBe(submitting.step);
  expect(transition(leaving, answered('processing')).step).toMatchObject({
    name: 'canceling',
    paymentId: 'p1',
  });
});

test('no answer keeps the very same payment and says so; an answer takes it back', () => {
  const lost = transition(submitting, { type: 'unreachable' });
  expect(lost).toMatchObject({ lost: true, step: submitting.step });
  expect(transition(lost, answered('declined'))).toMatchObject({ lost: false, step: { name: 'ready' } });
});

test('a fresh frame starts with the provider’s truth', () => {
  expect(initialState(snapshotWith()).step).toMatchObject({ name: 'ready', notice: null });
  expect(initialState(snapshotWith({ outcome: canceled('expired') })).step.name).toBe('ended');
  expect(initialState(snapshotWith({ payment: inFlight('p7') })).step).toMatchObject({
    name: 'confirming',
    paymentId: 'p7',
  });
  expect(initialState(snapshotWith({ outcome: success, payment: inFlight('p7') })).step).toMatchObject(paid);
});

test('nothing new from the provider keeps the very step, so its work goes on', () => {
  const same = answered('requires_action', { action: challengeAction() });
  expect(transition(acting, same).step).toBe(acting.step);
});

test('a fresh frame tells of an attempt that waits for the customer, and lets him use the form', () => {
  const { step } = initialState(snapshotWith({ payment: waiting('p1', redirect) }));
  expect(step).toMatchObject({ name: 'acting', paymentId: 'p1', resumed: true, popupNonce: null });
});

test('who returns is told what became of it', () => {
  const last = { payment_id: 'p1', method: 'redirect', status: 'declined', decline_code: null } as const;
  const declined = snapshotWith({ last_payment: { ...last, decline_code: 'insufficient_funds' } });
  const left = snapshotWith({ last_payment: { ...last, status: 'canceled' } });
  expect(initialState(declined, true).step).toEqual({
    name: 'ready',
    notice: { kind: 'declined', code: 'insufficient_funds' },
    fieldErrors: {},
  });
  expect(initialState(left, true).step).toMatchObject({ notice: { kind: 'canceled' } });
  expect(initialState(snapshotWith({ last_payment: last }), true).step).toMatchObject({
    notice: { code: 'card_declined' },
  });
  expect(initialState(snapshotWith(), true).step).toMatchObject({ name: 'ready', notice: null });
  expect(initialState(declined).step).toMatchObject({ notice: null });
});

test('a snapshot that was asked for before the login takes no card away; a logout does', () => {
  const cards = [
    {
      id: 'c1',
      brand: 'visa',
      last_four: '4242',
      expiry_month: '12',
      expiry_year: '34',
      expired: false,
      cvc_required: true,
    },
  ];
  const loggedIn = transition(ready, seen({ cards, can_save: true }));
  const late = transition(loggedIn, seen({ version: 3, order_no: 'A-2' }));
  expect(late.snapshot).toMatchObject({ cards, can_save: true, order_no: 'A-2' });
  expect(transition(late, seen({ version: 4, cards: [] })).snapshot.cards).toEqual([]);
  const guest = transition(late, { type: 'logged_out' });
  expect(guest.snapshot.cards).toBeUndefined();
  expect(guest.snapshot.can_save).toBeUndefined();
});
