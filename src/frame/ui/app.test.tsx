import { isValidElement, type VNode } from 'preact';
import { expect, test } from 'vitest';
import { ar } from '../i18n/ar.ts';
import { ENGLISH, type Translation } from '../i18n/translation.ts';
import { createMethodForms } from '../methods/method-forms.ts';
import { createState } from '../state/create-state.ts';
import type { Event } from '../state/event.ts';
import { answerWith, canceled, draftWith, snapshotWith, success } from '../testing/fixtures.ts';
import { App } from './app.tsx';

const ARABIC: Translation = { locale: { tag: 'ar', language: 'ar', dir: 'rtl' }, messages: ar };

interface Rendered {
  type: string;
  props: Record<string, unknown>;
}

/** Calls every component of a tree, as a server would, and lists its elements and texts. */
function expand(node: unknown, elements: Rendered[] = [], texts: string[] = []) {
  if (Array.isArray(node)) for (const child of node) expand(child, elements, texts);
  else if (typeof node === 'string' || typeof node === 'number') texts.push(String(node));
  else if (isValidElement(node)) {
    const { type, props } = node as VNode<Record<string, unknown>>;
    if (typeof type === 'function') {
      expand((type as (props: unknown) => unknown)(props), elements, texts);
    } else {
      elements.push({ type, props });
      expand(props.children, elements, texts);
    }
  }
  return { elements, texts };
}

interface Look {
  events?: Event[];
  snapshot?: Parameters<typeof snapshotWith>[0];
  translation?: Translation;
  surroundings?: 'embedded' | 'standalone';
  payButton?: 'show' | 'hide';
}

function render({
  events = [],
  snapshot = {},
  translation = ENGLISH,
  surroundings = 'embedded',
  payButton = 'show',
}: Look) {
  const app = createState({
    snapshot: snapshotWith(snapshot),
    surroundings,
    options: {
      locale: 'auto',
      appearance: {},
      methods: null,
      payButton,
      asksBeforePayment: false,
      scheme: null,
    },
    translation,
    now: () => 0,
  });
  for (const event of events) app.dispatch(event);
  const { elements, texts } = expand(<App app={app} forms={createMethodForms(app)} />);
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
    'Your bank declined this card. Nothing was charged.',
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
  expect(render({ payButton: 'hide' }).of('button')).toEqual([]);
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
