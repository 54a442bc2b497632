import fc from 'fast-check';
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
  snapshotWith,
  success,
  waiting,
} from '../testing/fixtures.ts';
import type { Event } from './event.ts';
import { transition } from './machine.ts';
import { initialState } from './see.ts';
import type { State, Step } from './step.ts';

const actions = fc.constantFrom(methodAction(), challengeAction(), redirectTo());
const snapshots = fc.record({
  version: fc.integer({ min: 0, max: 6 }),
  amount: fc.constantFrom('12.00', '15.00'),
  payment: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    fc.constantFrom('p1', 'p2').map(inFlight),
    fc.tuple(fc.constantFrom('p1', 'p2'), actions).map(([id, action]) => waiting(id, action)),
  ),
  outcome: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    fc.constantFrom(success, canceled('expired'), canceled('declined', 'card_declined')),
  ),
});
const session = snapshots.map(snapshotWith);

const drafts = fc
  .nat(1000)
  .map((n) => (n % 3 === 0 ? redirectDraft(`k${n}`) : draftWith(`k${n}`, n % 2 ? '12.00' : '15.00')));

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: drafts.map((draft): Event => ({ type: 'submit', draft })) },
  { weight: 2, arbitrary: fc.option(session).map((snapshot): Event => ({ type: 'checked', snapshot })) },
  fc.constant<Event>({ type: 'stopped', code: 'before_payment_rejected' }),
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('succeeded', 'processing', 'declined', 'canceled', 'ended', 'requires_action'),
        fc.constantFrom('p1', 'p2'),
        fc.option(fc.constantFrom(success, canceled('declined')), { nil: undefined }),
        fc.option(actions, { nil: undefined }),
        session,
      )
      .map(
        ([status, payment_id, outcome, action, snapshot]): Event => ({
          type: 'answered',
          answer: answerWith(status, {
            payment_id,
            session: snapshot,
            ...(outcome ? { outcome } : {}),
            ...(action ? { action } : {}),
          }),
          requestId: null,
        }),
      ),
  },
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
  fc.constantFrom<Event>(
    { type: 'sheet_opened', method: 'apple_pay' },
    { type: 'sheet_closed', notice: null },
    { type: 'sheet_closed', notice: { kind: 'wallet_failed' } },
    { type: 'popup_stalled', why: 'blocked' },
    { type: 'popup_stalled', why: 'closed' },
    { type: 'give_up' },
    { type: 'continued' },
    { type: 'came_back' },
    { type: 'logged_out' },
  ),
  fc.constantFrom<Event>({ type: 'cancel' }, { type: 'outcome_unknown' }),
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
    { numRuns: process.env.CI ? 20_000 : 2_000 },
  );
};

/** The form can be paid with: nothing is in flight, or only something that may be left behind. */
const takesClicks = (step: Step): boolean =>
  step.name === 'ready' || step.name === 'wallet' || (step.name === 'acting' && step.resumed);

test('no sequence of events leads to two endings', () => {
  run((before, _event, after) => {
    if (before.step.name === 'ended') expect(after).toBe(before);
  });
});

test('a payment is sent with its own key, for the amount shown, after it was asked about', () => {
  run((before, event, after) => {
    if (after.step.name !== 'submitting' || before.step.name === 'submitting') return;
    const { draft } = after.step;
    expect(draft.body.amount).toBe(after.snapshot.amount);
    switch (before.step.name) {
      case 'checking':
        expect(before.step.draft).toBe(draft);
        break;
      case 'canceling':
        expect(before.step.next?.draft).toBe(draft);
        expect(before.step.next?.name).toBe('submitting');
        break;
      default:
        // The sheet has asked.
        expect(before.step.name).toBe('wallet');
        expect(event).toMatchObject({ type: 'submit', draft });
    }
  });
});

test('no second payment while one is known to be open', () => {
  run((before, event, after) => {
    if (after.step.name !== 'submitting' || before.step.name === 'submitting') return;
    expect(after.snapshot.outcome).toBeNull();
    const { payment } = after.snapshot;
    if (!payment) return;
    // The one that this very answer told to be closed.
    expect(event).toMatchObject({ type: 'answered', answer: { payment_id: payment.payment_id } });
  });
});

test('submitting always is the same draft until it is answered', () => {
  run((before, _event, after) => {
    if (before.step.name === 'submitting' && after.step.name === 'submitting') {
      expect(after.step).toBe(before.step);
    }
  });
});

test('a click counts only where the form takes one', () => {
  run((before, event, after) => {
    if (event.type === 'submit' && !takesClicks(before.step)) expect(after).toBe(before);
  });
});

test('what the customer wants to pay with next is paid with, or he is told why not', () => {
  run((before, event, after) => {
    if (before.step.name !== 'canceling' || !before.step.next || event.type === 'cancel') return;
    const { draft } = before.step.next;
    const { step } = after;
    if (step.name === 'canceling') expect(step.next?.draft).toBe(draft);
    else if (step.name === 'checking' || step.name === 'submitting') expect(step.draft).toBe(draft);
    else if (step.name === 'ready') expect(step.notice).not.toBeNull();
    else expect(['inquiring', 'confirming', 'acting', 'ended']).toContain(step.name);
  });
});

test('an attempt is left behind only when the provider closed it or it is being given up', () => {
  run((before, event, after) => {
    if (before.step.name !== 'acting' || after.step.name === 'acting') return;
    expect([
      'answered',
      'refused',
      'snapshot',
      'submit',
      'give_up',
      'cancel',
      'sheet_opened',
      'gone',
      'outcome_unknown',
    ]).toContain(event.type);
    if (event.type === 'submit' || event.type === 'give_up' || event.type === 'cancel') {
      expect(after.step).toMatchObject({ name: 'canceling', paymentId: before.step.paymentId });
    }
    if (event.type === 'sheet_opened') expect(after.step).toMatchObject({ over: before.step });
  });
});

test('whoever asked to leave never gets the form back', () => {
  run((_before, _event, after) => {
    if (!after.leaving) return;
    expect(after.step.name).not.toBe('ready');
    expect(after.step.name).not.toBe('acting');
    expect(after.step.name).not.toBe('wallet');
  });
});

test('card data lives where a draft is on its way only', () => {
  run((_before, _event, after) => {
    const { step } = after;
    if (step.name === 'checking' || step.name === 'submitting') return;
    if (step.name === 'canceling' && step.next) return;
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
