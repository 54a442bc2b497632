import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('the sandbox needs no environment', () => {
  expect(readConfig({})).toEqual({
    port: 4300,
    file: expect.stringMatching(/\/\.data\/bank\.sqlite$/),
    url: undefined,
    key: 'bank_sandbox_key',
    notify: { url: 'http://localhost:4100/bank/notifications/', secret: 'bank_sandbox_notifications' },
    control: false,
  });
  expect(readConfig({ BANK_CONTROL: '1' }).control).toBe(true);
  expect(readConfig({ BANK_URL: 'https://bank.example/' }).url).toBe('https://bank.example');
});

test('every variable that can not be used is named, and no secret is repeated', () => {
  const read = () =>
    readConfig({ BANK_PORT: 'x', BANK_KEY: 'short', BANK_NOTIFY_URL: 'nowhere', BANK_CONTROL: 'yes' });
  expect(read).toThrow(/BANK_PORT.*\n.*BANK_KEY.*\n.*BANK_NOTIFY_URL.*\n.*BANK_CONTROL/);
  expect(read).not.toThrow(/short/);
});
