import { expect, test } from 'vitest';
import type { Action, Snapshot } from '../../protocol/snapshot.ts';
import { loadTranslation } from '../i18n/translation.ts';
import { createMethodForms } from '../methods/method-forms.ts';
import type { Event } from '../state/event.ts';
import {
  applePayOffer,
  type CheckoutLook,
  checkoutWith,
  redirectOffer,
  savedCard,
  toolsFor,
} from '../testing/checkout.ts';
import { expand } from '../testing/expand.ts';
import { answerWith, canceled, draftWith, snapshotWith, success } from '../testing/fixtures.ts';
import { App } from './app.tsx';

const ARABIC = await loadTranslation({ tag: 'ar', language: 'ar', dir: 'rtl' });

interface Look extends CheckoutLook {
  events?: Event[];
}

function render({ events = [], ...look }: Look) {
  const app = checkoutWith(look);
  for (const event of events) app.dispatch(event);
  const { elements, texts } = expand(<App app={app} forms={createMethodForms(toolsFor(app))} />);
  return {
    elements,
    text: texts.join(''),
    of: (type: string) => elements.filter((element) => element.type === type),
  };
}

const submit: Event = { type: 'submit', draft: draftWith('k') };
const sent: Event = { type: 'checked', snapshot: null };
const answered = (...args: Parameters<typeof answerWith>): Event => ({
  type: 'answered',
  answer: answerWith(...args),
  requestId: null,
});

const actionOf = (type: Action['type']): Action => ({
  type,
  url: 'https://pay.example/x/',
  deadline: '2030-06-01T12:15:00.000Z',
  scheme_name: 'Gulf Debit',
});
const acting = (type: Action['type']) => answered('requires_action', { action: actionOf(type) });
const leftOpen: Snapshot['payment'] = {
  payment_id: 'p0',
  status: 'requires_action',
  method: 'redirect',
  deadline: '2030-06-01T12:15:00.000Z',
  action: actionOf('redirect'),
};
const twoHundred = Array.from({ length: 200 }, (_, at) => savedCard(`c${at}`));

const looks: [string, Look, string][] = [
  ['the form', {}, 'Pay €12.00'],
  ['sending', { events: [submit, sent] }, 'Paying…'],
  ['reconnecting', { events: [submit, sent, { type: 'unreachable' }] }, 'The connection was lost.'],
  [
    'confirming',
    { events: [submit, sent, answered('processing')] },
    'Confirming with your bank. Don’t pay again.',
  ],
  [
    'declined',
    { events: [submit, sent, answered('declined')] },
    'Your bank declined the payment. Nothing was charged.',
  ],
  [
    'another amount',
    {
      events: [
        { type: 'snapshot', snapshot: snapshotWith({ version: 2, amount: '15.00' }), requestId: null },
      ],
    },
    'The amount is now €15.00.',
  ],
  [
    'paid',
    { events: [submit, sent, answered('succeeded', { outcome: success })] },
    'Payment complete€12.00Visa •••• 4242 · Receipt A-1001',
  ],
  ['expired', { snapshot: { outcome: canceled('expired') } }, 'This payment has expired'],
  ['unknown', { events: [submit, sent, { type: 'outcome_unknown' }] }, 'We don’t know yet whether you paid'],
  [
    'Arabic',
    { translation: ARABIC, snapshot: { amount: '18.000', currency: 'KWD', decimals: 3 } },
    'ادفع KWD\u00a018.000',
  ],
  [
    'the payment link',
    {
      surroundings: 'standalone',
      snapshot: {
        line_items: [{ label: 'Coffee', amount: '10.00', quantity: 2 }],
        fees: [{ label: 'Shipping', amount: '2.00' }],
      },
    },
    'ShopOrder A-10012 × Coffee€10.00Shipping€2.00Total€12.00',
  ],
  [
    'saved cards',
    { snapshot: { cards: [savedCard('a', { expired: true }), savedCard('b')] } },
    'Visa ••••\u00a04242ExpiredVisa ••••\u00a04242Expires 12/34Card',
  ],
  ['many saved cards', { snapshot: { cards: twoHundred } }, 'Show all 200 cards'],
  ['consent', { snapshot: { cards: [], can_save: true } }, 'Save this card for next time'],
  ['schemes', { snapshot: { methods: [redirectOffer] } }, 'Gulf DebitNew Scheme'],
  ['a wallet that nobody has', { snapshot: { methods: [applePayOffer] } }, 'This browser can’t pay here.'],
  [
    'on the scheme’s page',
    { events: [submit, sent, acting('redirect')] },
    'Finish the payment in the window of Gulf Debit',
  ],
  [
    'a blocked window',
    { events: [submit, sent, acting('redirect'), { type: 'popup_stalled', why: 'blocked' }] },
    'Your browser blocked the window',
  ],
  [
    'a closed window',
    { events: [submit, sent, acting('redirect'), { type: 'popup_stalled', why: 'closed' }] },
    'The window was closed',
  ],
  [
    'the payment link on its way',
    { surroundings: 'standalone', events: [submit, sent, acting('redirect')] },
    'Taking you to Gulf Debit',
  ],
  [
    'the bank’s challenge',
    { events: [submit, sent, acting('three_ds_challenge')] },
    'Your bank asks you to confirm the payment.',
  ],
  ['the bank’s method page', { events: [submit, sent, acting('three_ds_method')] }, 'Paying…'],
  ['a payment left open', { snapshot: { payment: leftOpen } }, 'A payment is still open.'],
];

test.each(looks)('%s renders where there is no window', (_name, look, says) => {
  expect(typeof window).toBe('undefined');
  const { text, of } = render(look);
  expect(text).toContain(says);
  const [region, ...others] = of('p').filter(({ props }) => props.role === 'status');
  expect(region).toBeDefined();
  expect(others).toEqual([]);
});

test('card fields can’t be sent natively and keep what was typed', () => {
  const { of } = render({});
  const fields = of('input').filter(({ props }) => props.type === 'text');
  expect(fields.map(({ props }) => props.autocomplete)).toEqual(['cc-number', 'cc-exp', 'cc-csc', 'cc-name']);
  for (const { props } of fields) {
    expect(props).not.toHaveProperty('name');
    expect(props).not.toHaveProperty('value');
    expect(props).not.toHaveProperty('defaultValue');
  }
  expect(of('form')[0]?.props).toMatchObject({ method: 'post', noValidate: true });
  expect(of('form')[0]?.props).not.toHaveProperty('action');
});

test.each(looks)('%s needs no style attribute and no markup from strings', (_name, look) => {
  for (const { props } of render(look).elements) {
    expect(props).not.toHaveProperty('style');
    expect(props).not.toHaveProperty('dangerouslySetInnerHTML');
  }
});

test('the merchant may hide the pay button', () => {
  expect(render({ options: { payButton: 'hide' } }).of('button')).toEqual([]);
});

test('Cancel stands on the payment link only, where it leads somewhere', () => {
  const labels = (look: Look) =>
    render(look)
      .of('button')
      .map(({ props }) => props.children);
  const snapshot = { cancel_url: 'https://shop.example/cart' };
  expect(labels({ surroundings: 'standalone', snapshot })).toContain('Cancel');
  expect(labels({ surroundings: 'standalone' })).not.toContain('Cancel');
  expect(labels({ snapshot })).not.toContain('Cancel');
});

test('of many saved cards five are shown, and the one that is open', () => {
  const radios = (look: Look) =>
    render(look)
      .of('input')
      .filter(({ props }) => props.type === 'radio');
  expect(radios({ snapshot: { cards: twoHundred } })).toHaveLength(5 + 1);
  const expired = twoHundred.map((card, at) => ({ ...card, expired: at < 9 }));
  const shown = radios({ snapshot: { cards: expired } });
  expect(shown.map(({ props }) => props.checked)).toEqual([...Array(5).fill(false), true, false]);
  expect(shown.map(({ props }) => props.disabled)).toEqual([...Array(5).fill(true), false, false]);
});

test('the form gives way to a scheme’s page, and stays beside what was left open', () => {
  const pays = (look: Look) =>
    render(look)
      .of('button')
      .filter(({ props }) => props.type === 'submit').length;
  expect(pays({ events: [submit, sent, acting('redirect')] })).toBe(0);
  expect(pays({ events: [submit, sent, acting('three_ds_challenge')] })).toBe(1);
  expect(pays({ snapshot: { payment: leftOpen } })).toBe(1);
  const fields = render({ snapshot: { payment: leftOpen } }).of('input');
  expect(fields.filter(({ props }) => props.readOnly)).toEqual([]);
});

test('how much time is left, and more where it can be had', () => {
  const withTime = (can_extend: boolean) => {
    const app = checkoutWith({ snapshot: { can_extend } });
    app.timeLeft.value = 47_000;
    return expand(<App app={app} forms={createMethodForms(toolsFor(app))} />).texts.join('');
  };
  expect(withTime(true)).toContain('Time left to pay 0:47I need more time');
  expect(withTime(false)).not.toContain('I need more time');
});
