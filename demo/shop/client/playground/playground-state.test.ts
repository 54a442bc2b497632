import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appearanceSchema } from '../../../../src/protocol/appearance-schema.ts';
import { APPEARANCE_CHECKS } from '../../../../src/protocol/appearance-values.ts';
import { testCard, testCardNames } from '../../../provider/sandbox/test-cards.ts';
import { cards } from './cards.ts';
import { appearanceOf } from './checkout-options.ts';
import { codeFor, languages } from './code.ts';
import { options, type Takes } from './option-table.ts';
import { fromFragment, toFragment } from './permalink.ts';
import { isPreset, presets, withPreset } from './presets.ts';
import { accepts, initialState, neededFor, readState } from './state.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

function valueFor(takes: Takes): fc.Arbitrary<string> {
  switch (takes.as) {
    case 'choice':
      return fc.constantFrom(...takes.values.map(([value]) => value));
    case 'color':
      return fc.oneof(fc.constant(''), hex);
    case 'number':
      return fc.integer({ min: takes.min, max: takes.max }).map(String);
    case 'amount':
      return fc.integer({ min: 1, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2));
  }
}
const states = fc.record(Object.fromEntries(options.map(({ name, takes }) => [name, valueFor(takes)])));

const SECRETS = fc.oneof(
  fc.constantFrom(
    '4242424242424242',
    '4242 4242 4242 4242',
    'tHVZCY8XnuHSx8Gz6ekdiTs6bcV74aG6',
    'sk_sandbox_demo',
  ),
  fc.string({ minLength: 20, maxLength: 40 }),
);

test('a permalink brings back the whole state', () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(fromFragment(toFragment(state))).toEqual(state);
    }),
  );
  expect(toFragment(initialState)).toBe('');
});

test('whatever a state or a link is made to hold, no ID, token or typed value gets through', () => {
  const names = fc.oneof(
    fc.constantFrom(...options.map(({ name }) => name), 'session', '__proto__'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.dictionary(names, SECRETS), (values) => {
      const fragment = toFragment(readState(values));
      for (const secret of Object.values(values)) {
        if (secret.length >= 20 || /\d{7}/.test(secret))
          expect(decodeURIComponent(fragment)).not.toContain(secret);
      }
      expect(fromFragment(`#${new URLSearchParams(Object.entries(values))}`)).toEqual(readState(values));
    }),
  );
  for (const name of options.map((option) => option.name)) {
    expect(readState({ [name]: '4242424242424242' })).toEqual(initialState);
  }
});

test('names are used once, and first values are usable ones', () => {
  expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
  for (const { name, takes, initial } of options)
    expect([name, accepts(takes, initial)]).toEqual([name, true]);
});

test('every look that the controls can make is one that the frame takes', () => {
  const look = appearanceSchema(APPEARANCE_CHECKS);
  fc.assert(
    fc.property(states, (state) => {
      expect(look.safeParse(appearanceOf(state)).success).toBe(true);
    }),
  );
});

test('a preset sets the look and nothing else, and is known again', () => {
  const typed = { ...initialState, card: 'challenge', amount: '7.00', accent: '#123456' };
  for (const preset of presets) {
    const after = withPreset(typed, preset);
    expect(isPreset(after, preset), preset.id).toBe(true);
    expect(readState(after), preset.id).toEqual(after);
    expect(after).toMatchObject({ card: 'challenge', amount: '7.00' });
  }
});

test('a look is updated, a card needs another session, a device neither', () => {
  const after = (change: Record<string, string>) => neededFor(initialState, { ...initialState, ...change });
  expect(after({})).toBeNull();
  expect(after({ device: 'phone' })).toBe('nothing');
  expect(after({ device: 'phone', accent: '#000000' })).toBe('update');
  expect(after({ accent: '#000000', card: 'paid' })).toBe('session');
});

test('the page and the provider mean the same cards', () => {
  expect(cards.map(({ name }) => name).sort()).toEqual([...testCardNames].sort());
  for (const { name, number } of cards) expect(testCard(name)?.number).toBe(number);
});

const PROVIDER = 'https://pay.example.com';

test('code in every language names what was chosen, and leaves out what is usual', () => {
  const plain = languages.map((language) => codeFor(language, initialState, PROVIDER)).join('\n');
  expect(plain).not.toMatch(/locale|appearance|presentation|pay-?button|login|preload|before/i);
  const state = {
    ...initialState,
    theme: 'dark',
    accent: '#0b5fad',
    font: 'Georgia, serif',
    presentation: 'sheet',
    locale: 'ar',
    methods: 'redirect,card',
    customer: 'returning',
    callbacks: 'endings',
  };
  expect(codeFor('script', state, PROVIDER)).toBe(`<button type="button" id="buy">Pay</button>
<script async src="https://pay.example.com/sdk/v1/souk.js"
        data-session="SESSION_ID"
        data-trigger="#buy"
        data-presentation="sheet"
        data-locale="ar"
        data-appearance='{"theme":"dark","variables":{"accent":"#0b5fad","font":"Georgia, serif"}}'
        data-methods="redirect,card"
        data-login-token="LOGIN_TOKEN"
        data-success="shop.onPaid"
        data-cancel="shop.onCanceled"></script>`);
  const esm = codeFor('esm', state, PROVIDER);
  expect(esm).toContain("  methods: ['redirect', 'card'],");
  expect(esm).toContain(
    "  appearance: { theme: 'dark', variables: { accent: '#0b5fad', font: 'Georgia, serif' } },",
  );
  expect(esm).toContain('checkout.open()');
  expect(codeFor('react', state, PROVIDER)).toContain('export function Checkout({ session, loginToken }) {');
});

test('React and ES code parses whatever is chosen', () => {
  fc.assert(
    fc.property(states, (state) => {
      const code = codeFor('esm', state, PROVIDER).replace(/^import.*$/m, '');
      expect(
        () => new Function('createCheckout', 'resumeCheckout', `return async () => {${code}}`),
      ).not.toThrow();
    }),
    { numRuns: 50 },
  );
});
