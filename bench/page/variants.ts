/** What a merchant's page is made for. */
export interface Place {
  /** Origin of the provider. */
  provider: string;
  /** Origin of the bare form. */
  bare: string;
  /** The loader's version. */
  release: string;
  session: string;
  /** What the merchant's backend got with the session, as JSON. */
  snapshot: string;
  /** For a customer with saved cards. */
  loginToken: string | null;
}

/** One way to have a card form in a page. */
export interface Variant {
  id: string;
  /** In tables. */
  name: string;
  /** What stands in the merchant's page where the form is to be. */
  html(place: Place): string;
  /** Selector of what has to be there. */
  field: string;
  /** Whether it tells when all of it works. */
  tellsLive: boolean;
  /** It stands in the merchant's own page: only from the navigation on it can be set beside a frame. */
  hasNoFrame?: true;
}

const CARD_NUMBER = 'input[autocomplete="cc-number"]';

/** An attribute's value. */
const quoted = (text: string): string => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

const souk =
  (more: (place: Place) => Readonly<Record<string, string>>) =>
  (place: Place): string => {
    const attributes = {
      src: `${place.provider}/sdk/${place.release}/souk.js`,
      'data-session': place.session,
      'data-mount': '#checkout',
      'data-ready': 'benchLive',
      'data-success': 'benchPaid',
      ...(place.loginToken !== null && { 'data-login-token': place.loginToken }),
      ...more(place),
    };
    const list = Object.entries(attributes).map(([name, value]) => ` ${name}=${quoted(value)}`);
    return `<div id="checkout"></div>\n<script async${list.join('')}></script>`;
  };

/** The yardstick. */
export const BARE: Variant = {
  id: 'bare',
  name: 'bare form',
  html: ({ bare }) =>
    `<iframe src="${bare}/" title="Card" style="display: block; width: 100%; height: 426px; border: 0"></iframe>`,
  field: CARD_NUMBER,
  tellsLive: false,
};

export const OURS: Variant = {
  id: 'souk',
  name: 'Souk',
  html: souk(() => ({})),
  field: CARD_NUMBER,
  tellsLive: true,
};

const WITH_PRELOAD: Variant = {
  id: 'souk-preload',
  name: 'Souk with `preload`',
  html: souk(({ snapshot }) => ({ 'data-preload': snapshot })),
  field: CARD_NUMBER,
  tellsLive: true,
};

const ADYEN: Variant = {
  id: 'adyen',
  name: 'Adyen’s card component',
  html: () =>
    '<link rel="stylesheet" href="/adyen/adyen.css"><div id="checkout"></div><script type="module" src="/adyen/adyen.js"></script>',
  // Its fields' frames come from its own servers, which nobody reaches here.
  field: '.adyen-checkout__card-input iframe.js-iframe',
  tellsLive: false,
  hasNoFrame: true,
};

/** All that are measured beside the yardstick; one more is one line more. */
export const VARIANTS: readonly Variant[] = [OURS, WITH_PRELOAD, ADYEN];
