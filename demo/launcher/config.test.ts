import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('the standard ports', () => {
  const { ports, dataDir } = readConfig({ SHOP_PORT: '' });
  expect(ports).toEqual({ BANK_PORT: 4300, PROVIDER_PORT: 4100, SHOP_PORT: 4200 });
  expect(dataDir).toMatch(/^\/.*\/\.data$/);
});

test('a port that is none is named', () => {
  expect(() => readConfig({ SHOP_PORT: 'x', BANK_PORT: '70000' })).toThrow(/BANK_PORT.*\n.*SHOP_PORT/);
});

test('two services can not share a port; two may ask for any', () => {
  expect(() => readConfig({ SHOP_PORT: '4300' })).toThrow('BANK_PORT and SHOP_PORT are both 4300');
  expect(readConfig({ SHOP_PORT: '0', BANK_PORT: '0' }).ports).toMatchObject({ SHOP_PORT: 0, BANK_PORT: 0 });
});
