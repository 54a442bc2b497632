import type { Snapshot } from '../../protocol/snapshot.ts';
import { TIME_LIMITS } from '../../protocol/time-limits.ts';
import { engine } from '../engine.ts';
import { ENGLISH, type Translation } from '../i18n/translation.ts';
import type { LookOptions } from '../look/look.ts';
import type { Tools } from '../methods/method.ts';
import { openMore } from '../methods/more/open-more.tsx';
import { type Checkout, createState } from '../state/create-state.ts';
import { initialState } from '../state/see.ts';
import { plainOptions, snapshotWith } from './fixtures.ts';

export interface CheckoutLook {
  snapshot?: Partial<Snapshot>;
  options?: Partial<LookOptions>;
  surroundings?: Checkout['surroundings'];
  translation?: Translation;
}

/** A checkout that nothing works for: no provider, no host. Whole, as if all of its chunks had come. */
export function checkoutWith({
  snapshot = {},
  options = {},
  surroundings = 'embedded',
  translation = ENGLISH,
}: CheckoutLook = {}): Checkout {
  const app = createState({
    state: initialState(snapshotWith(snapshot)),
    engine,
    surroundings,
    options: { ...plainOptions, locale: 'auto', ...options },
    translation,
    now: () => 0,
  });
  app.more.value = openMore(toolsFor(app));
  return app;
}

/** What forms work with before the handshake. */
export const toolsFor = (app: Checkout): Tools => ({
  app,
  wire: new Promise(() => {}),
  limits: TIME_LIMITS,
});

export const savedCard = (id: string, changes: Partial<NonNullable<Snapshot['cards']>[number]> = {}) => ({
  id,
  brand: 'visa',
  last_four: '4242',
  expiry_month: '12',
  expiry_year: '34',
  expired: false,
  cvc_required: true,
  ...changes,
});

export const redirectOffer = {
  type: 'redirect',
  schemes: [
    { id: 'gulf_debit', name: 'Gulf Debit' },
    { id: 'new_scheme', name: 'New Scheme' },
  ],
};

export const applePayOffer = {
  type: 'apple_pay',
  country_code: 'KW',
  supported_networks: ['visa', 'masterCard'],
  merchant_capabilities: ['supports3DS'],
  label: 'Shop',
  version: 6,
};
