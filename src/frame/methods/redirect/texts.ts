import type { Language } from '../../i18n/locale.ts';

/** What the open row says. */
export interface RedirectTexts {
  inPopup(scheme: string): string;
  inThisWindow(scheme: string): string;
}

export const redirectTexts: Record<Language, RedirectTexts> = {
  en: {
    inPopup: (scheme) => `${scheme} opens in a window of its own. Pay there, then come back here.`,
    inThisWindow: (scheme) => `You’ll be taken to ${scheme} to pay, and come back here afterwards.`,
  },
  ar: {
    inPopup: (scheme) => `تُفتح صفحة \u2068${scheme}\u2069 في نافذة خاصة بها. ادفع هناك ثم عُد إلى هنا.`,
    inThisWindow: (scheme) => `ستنتقل إلى \u2068${scheme}\u2069 للدفع، ثم تعود إلى هنا.`,
  },
};
