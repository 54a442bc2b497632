import { expectTypeOf, test } from 'vitest';
import type { createCheckout, resumeCheckout } from './index.ts';
import type {
  Canceled,
  Checkout,
  CheckoutOptions,
  ErrorCode,
  Outcome,
  SoukGlobal,
  SubmitAnswer,
  Success,
} from './public.ts';

/** Checked by the compiler; the functions are never called. */
const uses = (
  create: typeof createCheckout,
  resume: typeof resumeCheckout,
  Souk: SoukGlobal,
  element: Element,
  outcome: Outcome,
) => {
  const base = { session: 'A', provider: 'https://pay.example' };

  const valid = () => [
    create(base),
    create({ ...base, locale: undefined, methods: ['card'] as const }),
    create({
      ...base,
      appearance: { theme: 'dark', variables: { accent: '#0a7a46' } },
      payButton: 'hide',
      presentation: 'inline',
      initialHeight: 420,
      preload: {},
      beforePayment: async ({ amount, brand }) => void `${amount}${brand ?? ''}`,
      onReady: () => {},
      onChange: ({ complete, state }) => void (complete && state === 'ready'),
      onSuccess: ({ reference, commitBy }) => void `${reference}${commitBy ?? ''}`,
      onCancel: ({ reason, retryable }) => void (reason === 'declined' && retryable),
      onError: ({ code, requestId }) => void (code === 'frame_blocked' && requestId),
    }),
    create({ ...base, presentation: 'sheet', loginToken: 'lt_1' }).open(),
    // This tab knows its session.
    resume({ provider: 'https://pay.example' })?.mount(element),
    // The script's own origin is the provider.
    Souk.createCheckout({ session: 'A' }),
    Souk.resumeCheckout({}),
  ];

  const invalid = () => [
    // @ts-expect-error a module has no origin that could be the provider
    create({ session: 'A' }),
    // @ts-expect-error no session
    create({ provider: 'https://pay.example' }),
    // @ts-expect-error misspelt
    create({ ...base, onSucces: () => {} }),
    // @ts-expect-error no such theme
    create({ ...base, appearance: { theme: 'night' } }),
    // @ts-expect-error no such variable
    create({ ...base, appearance: { variables: { primary: 'red' } } }),
    // @ts-expect-error methods are a list
    create({ ...base, methods: 'card' }),
    // @ts-expect-error only a name in an attribute is a string
    create({ ...base, onSuccess: 'onPaid' }),
    // @ts-expect-error the session can't be changed
    create(base).update({ session: 'B' }),
    // @ts-expect-error no such presentation
    create({ ...base, presentation: 'modal' }),
    // @ts-expect-error how it is shown can't be changed
    create(base).update({ presentation: 'sheet' }),
    // @ts-expect-error a module has no origin that could be the provider
    resume({ session: 'A' }),
    // @ts-expect-error the page may not carry a return
    resume(base).mount(element),
    // @ts-expect-error an element or a selector
    create(base).mount(null),
    // @ts-expect-error the list belongs to the loader
    Souk.checkouts.push(create(base)),
    // @ts-expect-error only a canceled outcome has a reason
    outcome.reason,
    // @ts-expect-error only a success has a reference
    outcome.reference,
    outcome.status === 'succeeded'
      ? // @ts-expect-error narrowed to success
        outcome.reason
      : // @ts-expect-error narrowed to canceled
        outcome.reference,
  ];

  return { valid, invalid, target: create(base).mount(element) };
};

test('one check of the status narrows an outcome', () => {
  expectTypeOf<Extract<Outcome, { status: 'succeeded' }>>().toEqualTypeOf<Success>();
  expectTypeOf<Exclude<Outcome, { status: 'succeeded' }>>().toEqualTypeOf<Canceled>();
});

test('what callbacks and methods get and give', () => {
  expectTypeOf(uses).toBeFunction();
  expectTypeOf<Parameters<NonNullable<CheckoutOptions['onSuccess']>>>().toEqualTypeOf<[Success]>();
  expectTypeOf<Parameters<NonNullable<CheckoutOptions['onCancel']>>>().toEqualTypeOf<[Canceled]>();
  expectTypeOf<ReturnType<Checkout['submit']>>().toEqualTypeOf<Promise<SubmitAnswer>>();
  expectTypeOf<ReturnType<Checkout['mount']>>().toEqualTypeOf<Promise<void>>();
  expectTypeOf<ReturnType<Checkout['open']>>().toEqualTypeOf<Promise<void>>();
  expectTypeOf<ReturnType<typeof resumeCheckout>>().toEqualTypeOf<Checkout | null>();
  expectTypeOf<'frame_blocked'>().toExtend<ErrorCode>();
  expectTypeOf<string>().not.toExtend<ErrorCode>();
});
