import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { displayAmount } from '../../../src/protocol/money.ts';
import type { Language } from '../language.ts';
import { texts } from '../texts.ts';

/** What a message to the customer tells. */
export interface Shared {
  url: string;
  amount: string;
  currency: string;
  orderNo: string;
  email: string | null;
  language: Language;
  /** The provider's time at which the link ends. */
  expiresAt: Date;
}

/** A message in the customer's language, and the addresses that open an app with it written. */
export interface ShareTargets {
  subject: string;
  /** For short messages; the link is its last line, where apps find it. */
  text: string;
  mailto: string;
  whatsApp: string;
  sms: string;
}

export function shareTargets(shared: Shared): ShareTargets {
  const { language, email, url } = shared;
  const { subject, opening, text, until, from } = messages[language](shared);
  const body = `${opening}\n\n${text}\n${url}\n\n${until}\n\n${from}`;
  const short = `${from}: ${text}\n${url}`;
  return {
    subject,
    text: short,
    // RFC 6068 §5: lines end with CR LF.
    mailto: `mailto:${addressIn(email)}?subject=${encode(subject)}&body=${encode(body.replaceAll('\n', '\r\n'))}`,
    whatsApp: `https://wa.me/?text=${encode(short)}`,
    // iOS wants an ampersand before the body, Android a question mark: this both of them read.
    sms: `sms:?&body=${encode(short)}`,
  };
}

interface Message {
  subject: string;
  opening: string;
  text: string;
  until: string;
  from: string;
}

const messages: Record<Language, (shared: Shared) => Message> = {
  en: (shared) => ({
    subject: `Invoice ${shared.orderNo} from ${texts.en.shop}`,
    opening: 'Hello,',
    text: `your invoice ${shared.orderNo} of ${money(shared)} is ready. You can pay it here:`,
    until: `The link is good until ${day(shared)}.`,
    from: texts.en.shop,
  }),
  ar: (shared) => ({
    subject: `فاتورة ${isolate(shared.orderNo)} من ${texts.ar.shop}`,
    opening: 'مرحبًا،',
    text: `فاتورتك رقم ${isolate(shared.orderNo)} بمبلغ ${isolate(money(shared))} جاهزة. يمكنك دفعها هنا:`,
    until: `الرابط صالح حتى ${day(shared)}.`,
    from: texts.ar.shop,
  }),
};

const money = ({ amount, currency, language }: Shared): string =>
  displayAmount(amount, currency, currencyDecimals(currency) ?? 2, language);

/** In UTC, as the provider tells it. */
export const day = ({ expiresAt, language }: Pick<Shared, 'expiresAt' | 'language'>): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', numberingSystem: 'latn', timeZone: 'UTC' }).format(
    expiresAt,
  );

/** Unicode UAX #9: a left-to-right value keeps its order in a right-to-left line. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

const encode = (text: string): string => encodeURIComponent(text);

/** RFC 6068 §2: everything but the sign between name and domain is encoded. */
const addressIn = (email: string | null): string => encode(email ?? '').replace('%40', '@');
