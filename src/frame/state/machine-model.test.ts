import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerWith, canceled, draftWith, inFlight, snapshotWith, success } from '../testing/fixtures.ts';
import type { Event } from './event.ts';
import { transition } from './machine.ts';
import { initialState } from './see.ts';
import type { State } from './step.ts';

const snapshots = fc.record({
  version: fc.integer({ min: 0, max: 6 }),
  amount: fc.constantFrom('12.00', '15.00'),
  payment: fc.constantFrom(null, inFlight('p1'), inFlight('p2')),
  outcome: fc.constantFrom(null, success, canceled('expired'), canceled('declined', 'card_declined')),
});
const session = snapshots.map(snapshotWith);

const events: fc.Arbitrary<Event> = fc.oneof(
  fc.nat(1000).map((n): Event => ({ type: 'submit', draft: draftWith(`k${n}`, n % 2 ? '12.00' : '15.00') })),
  fc.option(session).map((snapshot): Event => ({ type: 'checked', snapshot })),
  fc.constant<Event>({ type: 'stopped', code: 'before_payment_rejected' }),
  fc
    .tuple(
      fc.constantFrom('succeeded', 'processing', 'declined', 'canceled', 'ended', 'requires_action'),
      fc.constantFrom('p1', 'p2'),
      fc.option(fc.constantFrom(success, canceled('declined')), { nil: undefined }),
      session,
    )
    .map(
      ([status, payment_id, outcome, snapshot]): Event => ({
        type: 'answered',
        answer: answerWith(status, { payment_id, session: snapshot, ...(outcome ? { outcome } : {}) }),
        requestId: null,
      }),
    ),
  fc
    .tuple(
      fc.constantFrom(403, 404, 409, 413),
      fc.constantFrom('amount_changed', 'payment_in_progress', 'already_paid', 'session_ended', null),
      fc.option(fc.constantFrom('p1', 'p2')),
      fc.option(session),
    )
    .map(
      ([status, code, paymentId, snapshot]): Event => ({
        type: 'refused',
        refusal: { status, code, paymentId, snapshot, requestId: null },
      }),
    ),
  fc.constant<Event>({ type: 'fields_refused', errors: { cvc: 'refused' }, requestId: null }),
  fc.constant<Event>({ type: 'unreachable' }),
  session.map((snapshot): Event => ({ type: 'snapshot', snapshot, requestId: null })),
  fc.constant<Event>({ type: 'cancel' }),
  fc.constant<Event>({ type: 'outcome_unknown' }),
);

const run = (check: (before: State, event: Event, after: State) => void) => {
  fc.assert(
    fc.property(session, fc.array(events, { maxLength: 30 }), (start, sequence) => {
      let state = initialState(start);
      for (const event of sequence) {
        const next = transition(state, event);
        check(state, event, next);
        state = next;
      }
    }),
    { numRuns: process.env.CI ? 10_000 : 1_000 },
  );
};

test('no sequence of events leads to two endings', () => {
  run((before, _event, after) => {
    if (before.step.name === 'ended') expect(after).toBe(before);
  });
});

test('a payment is sent only from a check of the same click, with its own key, and for the amount shown', () => {
  run((before, _event, after) => {
    if (after.step.name !== 'submitting') return;
    if (before.step.name === 'submitting') expect(after.step).toBe(before.step);
    else {
      expect(before.step.name).toBe('checking');
      if (before.step.name === 'checking') expect(after.step.draft).toBe(before.step.draft);
      expect(after.step.draft.body.amount).toBe(after.snapshot.amount);
    }
  });
});

test('a click counts only at the form: submitting twice never starts two payments', () => {
  run((before, event, after) => {
    if (event.type === 'submit' && before.step.name !== 'ready') expect(after).toBe(before);
  });
});

test('whoever asked to leave never gets the form back', () => {
  run((_before, _event, after) => {
    if (after.leaving) expect(after.step.name).not.toBe('ready');
  });
});

test('card data lives in checking and submitting only', () => {
  run((_before, _event, after) => {
    if (after.step.name === 'checking' || after.step.name === 'submitting') return;
    expect(JSON.stringify(after)).not.toContain('4242424242424242');
  });
});

test('the snapshot never gets older', () => {
  run((before, _event, after) => {
    expect(after.snapshot.version).toBeGreaterThanOrEqual(before.snapshot.version);
  });
});

test('success is only what the provider said', () => {
  run((before, event, after) => {
    if (before.step.name === 'ended' || after.step.name !== 'ended') return;
    if (after.step.outcome.status === 'succeeded')
      expect(JSON.stringify([event, before.snapshot])).toContain('"succeeded"');
  });
});
