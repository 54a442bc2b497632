import type { Language } from '../../i18n/locale.ts';

export interface ApplePayTexts {
  about(amount: string): string;
}

export const applePayTexts: Record<Language, ApplePayTexts> = {
  en: { about: (amount) => `You pay ${amount}. Confirm it on your device.` },
  ar: { about: (amount) => `ستدفع ${amount}. أكّد الدفع على جهازك.` },
};
