import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redact } from './redact.ts';

test('what helps is told, everything else by its kind', () => {
  expect(
    redact({
      status: 'succeeded',
      sessionId: 'tHVZCY8XnuHSx8Gz6ekdiTs6bcV74aG6',
      amount: '128.40',
      commitBy: null,
      nested: { loginToken: 'x', count: 3 },
      code: 'authentication_failed',
    }),
  ).toEqual({
    status: 'succeeded',
    sessionId: 'string',
    amount: '128.40',
    commitBy: null,
    nested: 'object',
    code: 'authentication_failed',
  });
  expect(redact(426)).toBe(426);
  expect(redact('anything')).toBe('string');
});

const secret = fc.oneof(
  fc.stringMatching(/^\d{13,19}$/),
  fc.stringMatching(/^[A-Za-z0-9]{31}[0-9]$/),
  fc.stringMatching(/^\d{4} \d{4} \d{4} \d{4}$/).filter((text) => !/^\d{4} \d{4}$/.test(text)),
);
const name = fc.oneof(fc.constantFrom('status', 'code', 'method', 'amount', 'card'), fc.string());

test('no long number and no ID gets through, wherever it stands', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      secret,
      fc.dictionary(name, tie('any'), { maxKeys: 4 }),
      fc.array(tie('any'), { maxLength: 3 }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (any) => {
      expect(JSON.stringify(redact(any))).not.toMatch(/\d{4} ?\d{4}|[A-Za-z0-9]{31}\d/);
    }),
  );
});
