import { expect, test } from 'vitest';
import { counted, fill } from './fill.ts';

test('values stand where their names stood, and are taken as they are', () => {
  expect(fill('{what} for {who}, {what}', { what: '$&', who: '{what}' })).toBe('$& for {what}, $&');
});

test('a number takes its form, in the digits of the language', () => {
  const forms = { one: 'ein Feld', other: '{count} Felder' };
  expect([1, 2, 1_000].map((count) => counted(forms, count, 'de'))).toEqual([
    'ein Feld',
    '2 Felder',
    '1.000 Felder',
  ]);
  expect(counted({ other: '{count} فیلد' }, 12, 'fa')).toBe('۱۲ فیلد');
});
