import { expect, test } from 'vitest';
import { methods } from '../i18n/en/methods.ts';
import { challengeAction } from '../testing/fixtures.ts';
import { dialogSpec } from './dialog-spec.ts';

const dress = {
  lang: 'en',
  dir: 'ltr',
  scheme: 'light',
  surface: 'white',
  text: 'black',
  muted: 'gray',
  line: 'gray',
  accent: 'blue',
  radius: '10px',
  font: 'serif',
} as const;
const spec = (left: number, helps = false, counts = true) =>
  dialogSpec({ action: challengeAction(), texts: methods, dress, size: null, left, counts, helps });

test.each([
  [599_001, 'Time left: 10:00', ''],
  [120_001, 'Time left: 2:01', ''],
  [120_000, 'Time left: 2:00', 'Two minutes left to confirm the payment'],
  [61_000, 'Time left: 1:01', 'Two minutes left to confirm the payment'],
  [60_000, 'Time left: 1:00', 'One minute left to confirm the payment'],
  [30_000, 'Time left: 0:30', 'Thirty seconds left to confirm the payment'],
  [9_400, 'Time left: 0:10', 'Thirty seconds left to confirm the payment'],
  [-5_000, 'Time left: 0:00', 'Thirty seconds left to confirm the payment'],
])('%d ms left', (left, note, announcement) => {
  expect(spec(left)).toMatchObject({ note, announcement });
});

test('it is named, can be canceled, and opened as a page of its own once it may not have loaded', () => {
  expect(spec(1000)).toMatchObject({ title: 'Bank verification', cancel: 'Cancel', fullPage: null });
  expect(spec(1000, true).fullPage).toEqual({
    label: 'Open in full page',
    url: 'https://pay.example/3ds/n1/challenge/?full=1&lang=en&scheme=light',
  });
});

test('before the bank’s page was asked for, no time runs', () => {
  expect(spec(20_000, false, false)).toMatchObject({ note: '', announcement: '' });
});
