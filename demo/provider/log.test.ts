import { expect, test } from 'vitest';
import { createLog, shortenPath } from './log.ts';

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog('info', { write: (line) => void lines.push(line) }));
  return lines.join('');
}

test('a session ID in a path is shortened', () => {
  const id = 'AbCdEf0123456789AbCdEf0123456789';
  expect(shortenPath(`/v1/sessions/${id}/payments/`)).toBe('/v1/sessions/AbCdEf…/payments/');
});

test('an error of the database loses what it quotes', () => {
  const cause = Object.assign(new Error('Key (email)=(noura@example.com) exists'), { code: '23505' });
  const error = Object.assign(new Error('Failed query: insert … params: noura@example.com', { cause }), {
    params: ['noura@example.com'],
  });
  const line = logged((log) => log.error({ err: error }, 'failed'));
  expect(line).not.toContain('noura');
  expect(line).toContain('23505');
  expect(line).toContain('log.test.ts');
});

test('other errors keep their message', () => {
  expect(logged((log) => log.error({ err: new Error('the reason') }, 'failed'))).toContain('the reason');
});

test('fields named like card data or keys are removed', () => {
  const line = logged((log) =>
    log.info({ card: { number: '42' }, request: { authorization: 'Token x', cvc: '1' } }, 'x'),
  );
  expect(JSON.parse(line)).toEqual({ level: 30, time: expect.any(String), request: {}, msg: 'x' });
});
