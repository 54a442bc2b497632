import { CARD_NUMBER } from './watched.ts';

/** What a merchant's page is made for. */
export interface Place {
  /** Origin of the provider that renders the form's page. */
  provider: string;
  /** Origin of the provider whose form's page is one file for all. */
  staticProvider: string;
  /** The bare form's URL. */
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
  /** Scripts that it asks for at once, but is live without: it shapes what is typed while they are on their way. */
  unawaited?: RegExp;
  /** Whether it tells when all of it works. */
  tellsLive: boolean;
  /** It stands in the merchant's own page: only from the navigation on it can be set beside a frame. */
  hasNoFrame?: true;
}

/** An attribute's value. */
const quoted = (text: string): string => `"${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

interface Way {
  unawaited?: RegExp;
  /** Attributes of the script's. */
  more?(place: Place): Readonly<Record<string, string>>;
  /** Of the provider; by default the one that renders the form's page. */
  origin?(place: Place): string;
  /** The container's; by default it is empty until the loader has run. */
  style?: string;
}

/** What a payment takes: held back in `e2e/before-scripts.spec.ts`, where the form is live all the same. */
const ENGINE = /\/(engine|wire)-[^/]+\.js$/;

const souk = (
  id: string,
  name: string,
  { more = () => ({}), origin = ({ provider }) => provider, style, unawaited = ENGINE }: Way = {},
): Variant => ({
  id,
  name,
  field: CARD_NUMBER,
  tellsLive: true,
  unawaited,
  html(place) {
    const attributes = {
      src: `${origin(place)}/sdk/${place.release}/souk.js`,
      'data-session': place.session,
      'data-mount': '#checkout',
      'data-ready': 'benchLive',
      'data-success': 'benchPaid',
      ...(place.loginToken !== null && { 'data-login-token': place.loginToken }),
      ...more(place),
    };
    const list = Object.entries(attributes).map(([name, value]) => ` ${name}=${quoted(value)}`);
    const container = style === undefined ? '' : ` style=${quoted(style)}`;
    return `<div id="checkout"${container}></div>\n<script async${list.join('')}></script>`;
  },
});

/** The yardstick. */
export const BARE: Variant = {
  id: 'bare',
  name: 'bare form',
  html: ({ bare }) =>
    `<iframe src="${bare}" title="Card" style="display: block; width: 100%; height: 426px; border: 0"></iframe>`,
  field: CARD_NUMBER,
  tellsLive: false,
};

export const OURS = souk('souk', 'Souk, server-rendered');

const STATIC = souk('souk-static', 'Souk, static', {
  origin: ({ staticProvider }) => staticProvider,
  // It asks for its session by them.
  unawaited: /$^/,
});

/** As the documentation advises who wants nothing to move: no script can reserve room before it has come. */
const RESERVED = 'min-height: 426px';

const WITH_PRELOAD = souk('souk-preload', 'Souk, with `preload`', {
  more: ({ snapshot }) => ({ 'data-preload': snapshot }),
  style: RESERVED,
});

export const WITH_HEIGHT = souk('souk-height', 'Souk, with `initialHeight`', {
  more: () => ({ 'data-initial-height': '426' }),
  style: RESERVED,
});

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
export const VARIANTS: readonly Variant[] = [OURS, STATIC, WITH_PRELOAD, ADYEN];
