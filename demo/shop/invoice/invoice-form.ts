import * as z from 'zod';
import { currencyCodes } from '../../../src/protocol/currencies.ts';
import type { Language } from '../language.ts';
import { normalAmount } from '../parameters.ts';

/** What the merchant typed; also what the form shows again where something is wrong with it. */
export interface InvoiceFields {
  amount: string;
  currency: string;
  order_no: string;
  email: string;
  language: string;
  /** Made with the form: sending the same form twice makes one link. */
  key: string;
}

export type FieldProblems = Partial<Record<keyof InvoiceFields, string>>;

/** An invoice that can be asked of the provider. */
export interface Invoice {
  /** Decimal string with exactly the currency's decimals. */
  amount: string;
  currency: string;
  orderNo: string;
  email: string | null;
  language: Language;
  key: string;
}

const say = (page: Language, en: string, ar: string): string => (page === 'ar' ? ar : en);

/** @param page the language in which the problems are told. */
export function readInvoice(
  fields: InvoiceFields,
  page: Language,
): { ok: true; value: Invoice } | { ok: false; problems: FieldProblems } {
  const problems: FieldProblems = {};
  const currency = fields.currency.trim();
  const orderNo = fields.order_no.trim();
  const email = fields.email.trim();
  const isCurrency = currencyCodes.includes(currency);
  const amount = normalAmount(latinDigits(fields.amount.trim()), isCurrency ? currency : 'EUR');
  if (!isCurrency) problems.currency = say(page, 'Choose a currency.', 'اختر عملة.');
  else if (!amount.ok) {
    problems.amount = say(
      page,
      amount.remedy,
      `استخدم رقمًا أكبر من الصفر بالمنازل العشرية لعملة ${currency}، مثل 12.`,
    );
  }
  if (orderNo === '') problems.order_no = say(page, 'Give the order a number.', 'أدخل رقم الطلب.');
  else if (orderNo.length > 128 || /\p{Cc}/u.test(orderNo)) {
    problems.order_no = say(page, 'Use at most 128 letters and digits.', 'استخدم 128 حرفًا ورقمًا على الأكثر.');
  }
  if (email !== '' && !(email.length <= 128 && z.email().safeParse(email).success)) {
    problems.email = say(
      page,
      'Use an address like name@example.com.',
      'استخدم عنوانًا مثل name@example.com.',
    );
  }
  const { language } = fields;
  if (language !== 'en' && language !== 'ar')
    problems.language = say(page, 'Choose a language.', 'اختر لغة.');
  else if (!z.uuid().safeParse(fields.key).success) {
    problems.key = say(page, 'Open this page again.', 'افتح هذه الصفحة من جديد.');
  } else if (Object.keys(problems).length === 0 && amount.ok) {
    return {
      ok: true,
      value: { amount: amount.value, currency, orderNo, email: email || null, language, key: fields.key },
    };
  }
  return { ok: false, problems };
}

const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';

/** As Arabic keyboards type them, `٫` for the point. */
const latinDigits = (text: string): string =>
  text.replace(/[٠-٩]/g, (digit) => String(ARABIC_DIGITS.indexOf(digit))).replace('٫', '.');
