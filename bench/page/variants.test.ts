import { expect, test } from 'vitest';
import { BARE, VARIANTS } from './variants.ts';

const PLACE = {
  provider: 'http://localhost:1',
  staticProvider: 'http://localhost:3',
  bare: 'http://localhost:2/',
  release: '1.2.3',
  session: 'S'.repeat(32),
  snapshot: '{"merchant":"Dune & \\"Olive\\""}',
  loginToken: null,
};

test('each has a name of its own', () => {
  const all = [BARE, ...VARIANTS];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test('a snapshot survives being an attribute', () => {
  const preload = VARIANTS.find(({ id }) => id === 'souk-preload')?.html(PLACE);
  expect(preload).toContain(
    'data-preload="{&quot;merchant&quot;:&quot;Dune &amp; \\&quot;Olive\\&quot;&quot;}"',
  );
});

test('only a customer who is logged in brings a token', () => {
  const [souk] = VARIANTS;
  expect(souk?.html(PLACE)).not.toContain('login-token');
  expect(souk?.html({ ...PLACE, loginToken: 'lt_1' })).toContain(' data-login-token="lt_1"');
  expect(souk?.html(PLACE)).toContain('src="http://localhost:1/sdk/1.2.3/souk.js"');
});
