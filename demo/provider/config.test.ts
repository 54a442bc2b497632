import { expect, test } from 'vitest';
import { TIME_LIMITS } from '../../src/protocol/time-limits.ts';
import { readConfig } from './config.ts';
import { isIn } from './http/networks.ts';
import { RATE_LIMITS } from './limits/rates.ts';

test('without any environment the sandbox runs', () => {
  expect(readConfig({})).toMatchObject({
    port: 4100,
    providerUrl: 'http://localhost:4100',
    bankUrl: 'http://localhost:4300',
    databaseUrl: null,
    timeLimits: TIME_LIMITS,
    logLevel: 'info',
  });
});

test('the URL follows the port unless it is given', () => {
  expect(readConfig({ PROVIDER_PORT: '5100' }).providerUrl).toBe('http://localhost:5100');
  expect(readConfig({ PROVIDER_URL: 'https://pay.example/' }).providerUrl).toBe('https://pay.example');
});

test('time limits are changed one by one; an empty variable counts as absent', () => {
  const { timeLimits } = readConfig({ TIME_LIMITS: '{"attempt": 5}', PROVIDER_PORT: '' });
  expect(timeLimits).toEqual({ ...TIME_LIMITS, attempt: 5 });
});

test.each([
  ['PROVIDER_PORT', 'http', 'port number'],
  ['PROVIDER_PORT', '70000', '65535'],
  ['PROVIDER_URL', 'https://pay.example/checkout', 'without a path'],
  ['PROVIDER_URL', 'pay.example', 'origin'],
  ['BANK_URL', 'ftp://bank.example', 'origin'],
  ['BANK_KEY', 'short', 'at least 8'],
  ['BANK_NOTIFICATION_SECRET', 'x', 'at least 8'],
  ['IDEMPOTENCY_SECRET', 'x', 'at least 8'],
  ['DATABASE_URL', 'mysql://x', 'postgres://'],
  ['TIME_LIMITS', '{', 'JSON object'],
  ['TIME_LIMITS', '{"atempt": 5}', 'atempt'],
  ['TIME_LIMITS', '{"attempt": -5}', 'attempt'],
  ['PROVIDER_PORT', '80.5', '65535'],
  ['PROVIDER_PORT', '-1', '65535'],
  ['DATABASE_URL', 'localhost/souk', 'postgres://'],
  ['TIME_LIMITS', '[]', 'expected object'],
  ['TIME_LIMITS', '{"attempt": "5"}', 'attempt'],
  ['RATE_LIMITS', '{', '{"payment_ip": {"requests": 60, "seconds": 600}'],
  ['RATE_LIMITS', '5', '{"payment_ip": {"requests": 60, "seconds": 600}'],
  ['RATE_LIMITS', '{"payment_pi": null}', 'payment_pi'],
  ['RATE_LIMITS', '{"payment_ip": {"requests": 0, "seconds": 60}}', 'Use at least 1.'],
  ['RATE_LIMITS', '{"payment_ip": {"requests": 1.5, "seconds": 60}}', 'Use a whole number.'],
  ['RATE_LIMITS', '{"payment_ip": {"requests": 5}}', 'seconds'],
  ['RATE_LIMITS', '{"decline_counts": 0}', 'decline_counts'],
  ['TRUSTED_PROXIES', '1', 'addresses or subnets'],
  ['TRUSTED_PROXIES', '10.0.0.0/8,proxy.example', 'addresses or subnets'],
  ['METRICS_TOKEN', 'short', 'at least 16'],
  ['METRICS_TOKEN', 'sixteen characters', 'visible ASCII'],
  ['THREE_DS_UNAVAILABLE', 'authorize', '"decline" or "authorise"'],
  ['FONT_ORIGINS', 'https://fonts.example/css', 'origins'],
  ['FONT_ORIGINS', 'http://fonts.example', 'https or on loopback'],
  ['FONT_ORIGINS', '*', 'origins'],
  ['FONT_ORIGINS', 'https://a.example; script-src *', 'origins'],
  ['FONT_ORIGINS', 'https://*.example', 'origins'],
  ['APPLE_PAY_MERCHANT_ID', 'x'.repeat(256), 'at most 255'],
  ['LOG_LEVEL', 'loud', 'trace, debug, info'],
  ['WEBHOOK_LOOPBACK', 'yes', 'Use "allow" or "refuse"'],
  ['WEBHOOK_ENCRYPTION_KEY', 'abc', '64 hexadecimal digits'],
  ['SOUK_WEBHOOK_SECRET', 'whsec_c2hvcnQ=', '24 to 64 random bytes'],
  ['SOUK_WEBHOOK_SECRET', 'secret_without_its_prefix_000000000000', 'Use "whsec_"'],
])('%s=%s is refused with its name and the remedy', (name, value, remedy) => {
  expect(() => readConfig({ [name]: value })).toThrow(name);
  expect(() => readConfig({ [name]: value })).toThrow(remedy);
});

test('Apple is asked only with a whole identity', () => {
  const identity = {
    APPLE_PAY_MERCHANT_ID: 'merchant.example',
    APPLE_PAY_CERTIFICATE: '/run/apple.pem',
    APPLE_PAY_KEY: '/run/apple.key',
  };
  expect(readConfig({}).applePay).toBeNull();
  expect(readConfig(identity).applePay).toEqual({
    merchantId: 'merchant.example',
    certificateFile: '/run/apple.pem',
    keyFile: '/run/apple.key',
  });
  for (const name of Object.keys(identity))
    expect(() => readConfig({ ...identity, [name]: '' })).toThrow(`${name}: Set all of`);
});

test('issuers that can’t tell: declined unless told otherwise', () => {
  expect(readConfig({}).threeDsUnavailable).toBe('decline');
  expect(readConfig({ THREE_DS_UNAVAILABLE: 'authorise' }).threeDsUnavailable).toBe('authorise');
  expect(() => readConfig({ THREE_DS_UNAVAILABLE: 'maybe' })).toThrow('Use "decline" or "authorise".');
});

test('rate limits are changed one by one, and lifted by null', () => {
  const { rateLimits } = readConfig({
    RATE_LIMITS: '{"payment_ip": {"requests": 5, "seconds": 7}, "login_ip": null, "decline_counts": 3}',
  });
  expect(rateLimits).toEqual({
    rates: { ...RATE_LIMITS, payment_ip: { requests: 5, seconds: 7 }, login_ip: null },
    declineCounts: 3,
  });
  expect(readConfig({}).rateLimits.rates).toEqual(RATE_LIMITS);
});

test('proxies are trusted, and a token for figures is had, only where they are named', () => {
  const config = readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1', METRICS_TOKEN: 'metrics_token_16' });
  expect(isIn(config.trustedProxies, '10.1.2.3')).toBe(true);
  expect(isIn(config.trustedProxies, '::1')).toBe(true);
  expect(isIn(config.trustedProxies, '192.0.2.1')).toBe(false);
  expect(config.metricsToken).toBe('metrics_token_16');
  expect(isIn(readConfig({}).trustedProxies, '127.0.0.1')).toBe(false);
  expect(readConfig({}).metricsToken).toBeNull();
});

test('webhooks may go to this machine where the provider itself is there, or as told', () => {
  const allowed = (env: Record<string, string>) => readConfig(env).webhooks.allowLoopback;
  expect(allowed({})).toBe(true);
  expect(allowed({ PROVIDER_URL: 'https://pay.example' })).toBe(false);
  expect(allowed({ PROVIDER_URL: 'https://pay.example', WEBHOOK_LOOPBACK: 'allow' })).toBe(true);
  expect(allowed({ WEBHOOK_LOOPBACK: 'refuse' })).toBe(false);
});

test('the keys of webhooks have their full length', () => {
  expect(readConfig({}).webhooks.encryptionKey).toHaveLength(32);
  const given = readConfig({ WEBHOOK_ENCRYPTION_KEY: 'aB'.repeat(32) }).webhooks;
  expect(Buffer.from(given.encryptionKey).toString('hex')).toBe('ab'.repeat(32));
  expect(given.sandboxSecret).toMatch(/^whsec_/);
});

test('all bad variables are told at once, and no secret is quoted', () => {
  const read = () => readConfig({ PROVIDER_PORT: 'x', BANK_KEY: 'hush', METRICS_TOKEN: 'hush' });
  expect(read).toThrow(/PROVIDER_PORT[\s\S]*BANK_KEY[\s\S]*METRICS_TOKEN/);
  expect(read).not.toThrow('hush');
});

test('fonts come from nowhere else, unless origins are named', () => {
  expect(readConfig({}).fontOrigins).toEqual([]);
  expect(readConfig({ FONT_ORIGINS: 'https://fonts.example, http://127.0.0.1:4200' }).fontOrigins).toEqual([
    'https://fonts.example',
    'http://127.0.0.1:4200',
  ]);
});
