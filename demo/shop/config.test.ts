import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('the sandbox needs no environment', () => {
  expect(readConfig({})).toEqual({
    port: 4200,
    url: undefined,
    providerUrl: 'http://localhost:4100',
    secretKey: 'sk_sandbox_demo',
    webhookSecret: `whsec_${Buffer.from('souk sandbox webhook secret 0001').toString('base64')}`,
    database: { at: 'embedded', dataDir: expect.stringMatching(/\/\.data$/) },
    applePayAssociationFile: undefined,
  });
});

test('every variable that can not be used is named, and no key is repeated', () => {
  const read = () =>
    readConfig({
      SHOP_PORT: '-1',
      SHOP_URL: 'http://127.0.0.1/shop',
      PROVIDER_URL: 'localhost',
      SHOP_SECRET_KEY: 'pk_public',
      SOUK_WEBHOOK_SECRET: 'whsec_short',
      SHOP_DATABASE_URL: 'mysql://shop',
    });
  expect(read).toThrow(/SHOP_PORT.*\n.*SHOP_URL.*\n.*PROVIDER_URL.*\n.*SHOP_SECRET_KEY/);
  expect(read).toThrow(/SOUK_WEBHOOK_SECRET.*\n.*SHOP_DATABASE_URL/);
  expect(read).not.toThrow(/pk_public|whsec_short/);
});

test('a server of one’s own is used: for this shop, or for the whole demo', () => {
  const [shop, demo] = ['postgres://localhost/mine', 'postgres://localhost/demo'];
  expect(readConfig({ SHOP_DATABASE_URL: shop, DATABASE_URL: demo }).database).toEqual({
    at: 'url',
    url: shop,
  });
  expect(readConfig({ DATABASE_URL: demo }).database).toEqual({ at: 'server', url: demo });
});
