/** The languages that the shop itself speaks; the checkout speaks more. */
export type Language = 'en' | 'ar';

export const languageOf = (locale: string): Language => (/^ar\b/i.test(locale) ? 'ar' : 'en');

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');
