import { afterEach, expect, test, vi } from 'vitest';
import { type CheckoutLook, checkoutWith, redirectOffer, toolsFor } from '../../testing/checkout.ts';
import { expand } from '../../testing/expand.ts';
import { rowsOf } from '../offered.ts';
import { openRedirect } from './open.tsx';

function open(look: CheckoutLook) {
  const app = checkoutWith({ ...look, snapshot: { methods: [redirectOffer] } });
  const [row, unmarked] = rowsOf(app);
  if (!row || !unmarked) throw new Error('no rows');
  return { app, row, unmarked, form: openRedirect(row, toolsFor(app)) };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a scheme is a row with its mark, if there is one', () => {
  const { row, unmarked } = open({});
  expect(row).toMatchObject({ id: 'redirect:gulf_debit', label: 'Gulf Debit', marks: ['gulf_debit'] });
  expect(unmarked.marks).toEqual([]);
});

test('in a merchant’s page it pays in the popup that the click opened', () => {
  const { form } = open({});
  const opened: string[] = [];
  const documentElement = { lang: 'en', dataset: { theme: 'light' } };
  vi.stubGlobal('window', { document: { documentElement }, open: (url: string) => opened.push(url) && null });
  expect(expand(form.View({})).texts.join('')).toContain('Gulf Debit opens in a window of its own');
  expect(opened).toEqual([]);
  expect(form.pay()).toEqual({
    body: {
      method: 'redirect',
      save: false,
      scheme: 'gulf_debit',
      popup_nonce: expect.stringMatching(/^[A-Za-z0-9]{32}$/),
      return_to: 'merchant',
    },
    brand: null,
    lastFour: null,
  });
  expect(opened).toEqual([expect.stringMatching(/^\/popup\/[A-Za-z0-9]{32}\/\?lang=en&scheme=light$/)]);
});

test('on the payment link it goes there in the same window, and comes back', () => {
  vi.stubGlobal('window', {});
  const { form } = open({ surroundings: 'standalone' });
  expect(expand(form.View({})).texts.join('')).toContain('You’ll be taken to Gulf Debit');
  expect(form.pay()).toMatchObject({ body: { popup_nonce: null, return_to: 'link' } });
});
