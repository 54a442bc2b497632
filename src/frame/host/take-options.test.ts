import { expect, test } from 'vitest';
import { checkoutWith } from '../testing/checkout.ts';
import { plainOptions as options } from '../testing/fixtures.ts';
import { optionsTaker } from './take-options.ts';

test('options that take a chunk to be read are not overtaken', async () => {
  const app = checkoutWith({});
  const take = optionsTaker(app);
  const seen: string[] = [];
  await Promise.all([
    take({ ...options, locale: 'ar', appearance: { theme: 'dark' } }).then(() =>
      seen.push(app.options.value.locale),
    ),
    take({ ...options, locale: 'fr' }).then(() => seen.push(app.options.value.locale)),
  ]);
  expect(seen).toEqual(['ar', 'fr']);
  expect(app.options.value).toMatchObject({ locale: 'fr', appearance: {} });
});

test('bad ones change nothing, and the next are taken', async () => {
  const app = checkoutWith({});
  const take = optionsTaker(app);
  const bad = take({ ...options, appearance: { labels: 'inside' } });
  const good = take({ ...options, appearance: { theme: 'contrast' } });
  expect(await bad).toMatchObject({ ok: false, error: { code: 'invalid_option' } });
  expect(await good).toMatchObject({ ok: true });
  expect(app.options.value.appearance).toEqual({ theme: 'contrast' });
});
