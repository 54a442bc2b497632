import type { Appearance, ChangeableOptions, CheckoutOptions } from '../../../../src/loader/public.ts';
import { options } from './option-table.ts';
import type { State } from './state.ts';

/** The look that a state says; without what it leaves to the checkout. */
export function appearanceOf(state: State): Appearance {
  const given = (goes: 'appearance' | 'variable') =>
    Object.fromEntries(
      options.flatMap(({ name, goes: place, initial }) => {
        const value = state[name] ?? '';
        return place === goes && value !== '' && value !== initial ? [[name, value]] : [];
      }),
    );
  const variables = given('variable');
  return {
    ...given('appearance'),
    ...(state.font?.startsWith(BRAND.family) && { fonts: [{ ...BRAND, src: shopOrigin() + BRAND.src }] }),
    ...(Object.keys(variables).length > 0 && { variables }),
  };
}

/** What no system has; the provider allows the shop's origin for it (`FONT_ORIGINS`). */
const BRAND = { family: 'Fraunces', src: '/fonts/fraunces.woff2', weight: '100 900' };

/** Without a browser, as in tests, the demo's. */
const shopOrigin = (): string => globalThis.location?.origin ?? 'http://127.0.0.1:4200';

const WAIT = 2000;

/** The merchant's last word, as the state says. */
const lastWordOf = ({ beforePayment }: State): ChangeableOptions['beforePayment'] => {
  switch (beforePayment) {
    case 'accept':
      return () => undefined;
    case 'wait':
      return () => new Promise((resolve) => setTimeout(resolve, WAIT));
    case 'reject':
      return () => Promise.reject(new Error('The playground’s beforePayment rejects.'));
    default:
      return undefined;
  }
};

/** What may change while the form is shown. Everything is named, so that what was taken back returns to its default. */
export const liveOptionsOf = (state: State): ChangeableOptions => ({
  locale: state.locale,
  appearance: appearanceOf(state),
  methods: state.methods === '' ? undefined : state.methods?.split(','),
  payButton: state.payButton === 'hide' ? 'hide' : 'show',
  beforePayment: lastWordOf(state),
});

/** What a checkout begins with. */
export const firstOptionsOf = (
  state: State,
  preload: object,
): Pick<CheckoutOptions, 'presentation' | 'initialHeight' | 'preload'> => ({
  presentation: presentationOf(state),
  ...(state.initialHeight ? { initialHeight: Number(state.initialHeight) } : {}),
  ...(state.preload === 'yes' ? { preload } : {}),
});

export function presentationOf({ presentation }: State): NonNullable<CheckoutOptions['presentation']> {
  switch (presentation) {
    case 'sheet':
    case 'popup':
    case 'redirect':
      return presentation;
    default:
      return 'inline';
  }
}
