import { expect, test } from 'vitest';
import { readOptions } from './read-options.ts';

const good = {
  locale: 'auto',
  appearance: {},
  methods: null,
  payButton: 'show',
  asksBeforePayment: false,
  scheme: null,
};

const font = { family: 'Brand', src: 'https://fonts.example/a.woff2' };

const whatIsWrong = async (options: unknown) => {
  const read = await readOptions(options);
  return read.ok ? null : read.error.message;
};

test.each([
  ['dark', /^"appearance" is "dark"\. Use an object/],
  [undefined, /^"appearance" is missing\./],
  [{ theme: 'night' }, /^"appearance"\.theme is "night"\. Use "auto", "light", "dark" or "contrast"\./],
  [{ variables: { accent: 'url(x)' } }, /^"appearance"\.variables\.accent is "url\(x\)"\. Use a colour/],
  [{ variables: { radius: '2em' } }, /^"appearance"\.variables\.radius is "2em"\. Use a length/],
  [{ variables: { font: 'a;b' } }, /^"appearance"\.variables\.font is "a;b"\. Use a list of font/],
  [{ variables: { danger: 5 } }, /^"appearance"\.variables\.danger is 5\./],
  [
    { variables: { fieldHeight: '40px' } },
    /^"appearance"\.variables\.fieldHeight is "40px"\. Use a length from 44 to 64px\./,
  ],
  [{ variables: { labelWeight: 600 } }, /^"appearance"\.variables\.labelWeight is 600\. Use "400"/],
  [{ labels: 'inside' }, /^"appearance"\.labels is "inside"\. Use "above" or "floating"\./],
  [{ density: 1 }, /^"appearance"\.density is 1\. Use "compact"/],
  [{ fonts: {} }, /^"appearance"\.fonts is an object\. Use a list of at most four/],
  [{ fonts: [font, font, font, font, font] }, /^"appearance"\.fonts is a list\. Use a list of at most four/],
  [{ fonts: ['Brand'] }, /^"appearance"\.fonts\[0\] is "Brand"\. Use an object/],
  [
    { fonts: [font, { ...font, src: 'http://x.example/a' }] },
    /^"appearance"\.fonts\[1\]\.src is "http:.*Use the https URL/,
  ],
  [{ fonts: [{ family: 'Brand' }] }, /^"appearance"\.fonts\[0\]\.src is missing\./],
  [
    { fonts: [{ ...font, display: 'x' }] },
    /^"appearance"\.fonts\[0\]\.display is "x"\. Use only "family", "src"/,
  ],
  [{ variables: { primary: 'red' } }, /^"appearance"\.variables\.primary is "red"\. Use only/],
  [{ variables: [] }, /^"appearance"\.variables is a list\./],
  [{ colour: 'red' }, /^"appearance"\.colour is "red"\. Use only/],
])('%j: the field, its problem and the remedy', async (appearance, message) => {
  expect(await whatIsWrong({ ...good, appearance })).toMatch(message);
});

test.each([
  ['locale', 'english please', /^"locale" is "english please"\. Use "auto" or a language tag/],
  ['locale', 7, /^"locale" is 7\./],
  ['methods', [], /^"methods" is a list\. Use a list of types such as \["card"\]/],
  ['methods', 'card', /^"methods" is "card"\./],
  ['payButton', 'maybe', /^"payButton" is "maybe"\. Use "show" or "hide"\./],
])('%s %j', async (name, value, message) => {
  expect(await whatIsWrong({ ...good, [name]: value })).toMatch(message);
});

test('what else is wrong has no better words', async () => {
  expect(await whatIsWrong({ ...good, asksBeforePayment: 'x' })).toBe('The options have an unknown shape.');
  expect(await whatIsWrong(undefined)).toBe('The options have an unknown shape.');
});

test('nothing is wrong with good ones', async () => {
  const given = { ...good, locale: 'ar-KW', methods: ['card'], payButton: 'hide', loginToken: 't' };
  expect(await readOptions(given)).toEqual({ ok: true, value: given });
});

test('what JSON has no word for has one', async () => {
  expect(await whatIsWrong({ ...good, appearance: 7n })).toMatch(
    /^"appearance" is of type bigint\. Use an object/,
  );
});
