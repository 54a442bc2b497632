import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The checkout as a customer finds it: by its labels. */
export interface CardForm {
  frame: FrameLocator;
  number: Locator;
  expiry: Locator;
  code: Locator;
  name: Locator;
  /** The pay button, whatever the amount. */
  pay: Locator;
  /** Every polite announcement. */
  status: Locator;
  /** Puts each value in at once, as a paste does; stories of the keyboard press every key. */
  fill(card?: Partial<CardDetails>): Promise<void>;
  /** Waits until the page has given the form its height. */
  settled(): Promise<void>;
  /** Clicks the pay button, once the page has given the form its height: before that the button moves. */
  clickPay(): Promise<void>;
}

export interface CardDetails {
  number: string;
  expiry: string;
  code: string;
}

export const CARDS = {
  succeeds: '4242424242424242',
  declined: '4000000000000002',
  insufficientFunds: '4000000000009995',
  expired: '4000000000000069',
  wrongCode: '4000000000000127',
  challenge: '4000000000003220',
  challengeThenDeclined: '4000008400001629',
  silentChallenge: '4000000000003246',
  refusesFraming: '4000000000003253',
  stepUp: '4000000000003261',
} as const;

const VALID: CardDetails = { number: CARDS.succeeds, expiry: '12/34', code: '123' };

/** By its address: its title is in the customer's language. */
export const FRAME = 'iframe[src*="/frame/v1/"]';

export function cardForm(page: Page, iframe = FRAME): CardForm {
  const frame = page.frameLocator(iframe);
  const form: CardForm = {
    frame,
    number: frame.getByLabel('Card number'),
    expiry: frame.getByLabel('Expiry date'),
    code: frame.getByLabel('Security code'),
    name: frame.getByLabel('Name on card'),
    pay: frame.getByRole('button', { name: /^Pay\b/ }),
    status: frame.getByRole('status'),
    async fill(card = {}) {
      const details = { ...VALID, ...card };
      await form.number.fill(details.number);
      await form.expiry.fill(details.expiry);
      await form.code.fill(details.code);
    },
    async settled() {
      await expect
        .poll(async () => {
          const given = await page.locator(iframe).evaluate((element) => element.clientHeight);
          const wanted = await frame.locator('#souk').evaluate((root) => root.getBoundingClientRect().height);
          return Math.abs(given - wanted);
        })
        .toBeLessThanOrEqual(2);
    },
    async clickPay() {
      await form.settled();
      await form.pay.click();
    },
  };
  return form;
}
