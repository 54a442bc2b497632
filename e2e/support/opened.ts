import type { CheckoutCreate } from '../../src/protocol/checkout.ts';
import type { Opened } from '../fixtures.ts';
import type { PageOptions } from './checkout-page.ts';

type Open = (session?: Partial<CheckoutCreate>, page?: PageOptions) => Promise<Opened>;

/** A page of the merchant's with a button that opens the checkout. */
export const withButton = (
  open: Open,
  presentation: 'sheet' | 'popup' | 'redirect',
  session: Partial<CheckoutCreate> = {},
  page: PageOptions = {},
): Promise<Opened> =>
  open(session, {
    body: '<button id="buy" type="button">Buy</button><p class="long">A shop</p>',
    ...page,
    attributes: { presentation, trigger: '#buy', ...page.attributes },
  });
