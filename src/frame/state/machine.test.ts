import { expect, test } from 'vitest';
import {
  answerWith,
  canceled,
  draftWith,
  inFlight,
  SESSION_ID,
  snapshotWith,
  success,
} from '../testing/fixtures.ts';
import type { Event, Refusal } from './event.ts';
import { transition } from './machine.ts';
import { initialState } from './see.ts';
import type { State, Step } from './step.ts';

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
const canceling = at({ name: 'canceling', paymentId: 'p1', instrument }, { leaving: true });
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
