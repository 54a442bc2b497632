import type { Language } from './language.ts';

/** What can be paid with besides a card, and what happens then. Names of schemes are the bank's. */
export interface OtherWay {
  name: string;
  what: Record<Language, string>;
}

const HOSTED = {
  en: 'Its page has Approve, Decline and Cancel.',
  ar: 'في صفحتها أزرار للموافقة والرفض والإلغاء.',
};

export const otherWays: readonly OtherWay[] = [
  { name: 'Gulf Debit', what: HOSTED },
  { name: 'Oasis Wallet', what: HOSTED },
  {
    name: 'Apple Pay',
    what: {
      en: 'Shown in Safari on a device with Apple Pay, over https.',
      ar: 'يظهر في متصفح سفاري على جهاز فيه Apple Pay وعبر https.',
    },
  },
];
