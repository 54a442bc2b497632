import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { adviceOn } from './advice.ts';

const SECRETS = {
  BANK_KEY: 'a key of our own',
  BANK_NOTIFICATION_SECRET: 'a secret of our own',
  IDEMPOTENCY_SECRET: 'another of our own',
};
const WORLD = { PROVIDER_URL: 'https://pay.example' };

test('the sandbox needs none', () => {
  expect(adviceOn(readConfig({}))).toEqual([]);
  expect(adviceOn(readConfig({ PROVIDER_URL: 'http://127.0.0.1:4100' }))).toEqual([]);
  expect(adviceOn(readConfig({ PROVIDER_URL: 'http://[::1]:4100' }))).toEqual([]);
});

test('a provider for the world is told of a proxy without a name, and of every secret that is none', () => {
  const advice = adviceOn(readConfig(WORLD)).join('\n');
  for (const name of ['TRUSTED_PROXIES', ...Object.keys(SECRETS)]) expect(advice).toContain(name);
  expect(advice).not.toContain('_sandbox_');
  expect(adviceOn(readConfig({ ...WORLD, ...SECRETS }))).toEqual([
    expect.stringContaining('TRUSTED_PROXIES'),
  ]);
  expect(adviceOn(readConfig({ ...WORLD, ...SECRETS, TRUSTED_PROXIES: '127.0.0.1' }))).toEqual([]);
});
