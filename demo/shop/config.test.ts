import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('the sandbox needs no environment', () => {
  expect(readConfig({})).toEqual({
    port: 4200,
    url: undefined,
    providerUrl: 'http://localhost:4100',
    secretKey: 'sk_sandbox_demo',
    file: expect.stringMatching(/\/\.data\/shop\.sqlite$/),
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
    });
  expect(read).toThrow(/SHOP_PORT.*\n.*SHOP_URL.*\n.*PROVIDER_URL.*\n.*SHOP_SECRET_KEY/);
  expect(read).not.toThrow(/pk_public/);
});
