import { expect, test } from 'vitest';
import { frameUrl, newInstance, type View } from './frame-url.ts';

const session = 'A'.repeat(32);
const plain = { locale: 'auto', appearance: {}, methods: null, loginToken: null, scheme: null };
const urlFor = (options: object, around: { view?: View } = {}) =>
  frameUrl({
    provider: 'https://pay.example',
    session,
    options: { ...plain, ...options },
    instance: 'i-1',
    view: 'form',
    ...around,
  });

test('defaults are left out', () => {
  expect(urlFor({})).toBe(`https://pay.example/frame/v1/${session}/?i=i-1`);
});

test('carries what the first paint needs', () => {
  const appearance = { theme: 'dark', variables: { font: 'Georgia, serif', accent: '#0a7a46' } };
  const options = { locale: 'ar-KW', methods: ['card', 'apple_pay'], appearance, scheme: 'dark' };
  const { searchParams } = new URL(urlFor(options));
  expect(searchParams.get('locale')).toBe('ar-KW');
  expect(searchParams.get('methods')).toBe('card,apple_pay');
  expect(searchParams.get('scheme')).toBe('dark');
  const encoded = searchParams.get('appearance') ?? '';
  expect(encoded).toMatch(/^[\w-]+=*$/);
  expect(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'))).toEqual(appearance);
});

test('an appearance that is too long for a URL goes by message only', () => {
  const font = (length: number) => ({ appearance: { variables: { font: 'x'.repeat(length) } } });
  const longest = new URL(urlFor(font(1100))).searchParams.get('appearance') ?? '';
  expect(longest.length).toBeGreaterThan(1400);
  expect(longest.length).toBeLessThanOrEqual(1536);
  expect(new URL(urlFor(font(1200))).searchParams.has('appearance')).toBe(false);
  expect(new URL(urlFor(font(200_000))).searchParams.has('appearance')).toBe(false);
});

test('nor does one that base64 has no letters for', () => {
  const appearance = { variables: { font: 'メイリオ, sans-serif' } };
  expect(new URL(urlFor({ appearance })).searchParams.has('appearance')).toBe(false);
});

test('a frame that only listens, and a customer who comes back', () => {
  const added = (view: View) => new URL(urlFor({}, { view })).search;
  expect(added('status')).toBe('?i=i-1&view=status');
  expect(added('returned')).toBe('?i=i-1&returned=1');
});

test('no two instances are the same', () => {
  const instances = new Set(Array.from({ length: 1000 }, newInstance));
  expect(instances.size).toBe(1000);
});

test('that a login token is coming is told, the token itself never', () => {
  const url = urlFor({ loginToken: 'lt_secret' });
  expect(new URL(url).searchParams.get('login')).toBe('1');
  expect(url).not.toContain('lt_secret');
  expect(new URL(urlFor({})).searchParams.has('login')).toBe(false);
});
