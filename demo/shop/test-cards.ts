import type { Language } from './language.ts';

/** Cards of the sandbox, to be copied beside the form. */
export interface TestCard {
  brand: string;
  /** Grouped as it is printed. */
  number: string;
  good: boolean;
  what: Record<Language, string>;
}

const card = (brand: string, number: string, good: boolean, en: string, ar: string): TestCard => ({
  brand,
  number,
  good,
  what: { en, ar },
});

export const testCards: readonly TestCard[] = [
  card('Visa', '4242 4242 4242 4242', true, 'Pays', 'تدفع'),
  card('Mastercard', '5555 5555 5555 4444', true, 'Pays', 'تدفع'),
  card('American Express', '3782 822463 10005', true, 'Pays, 4-digit code', 'تدفع، ورمزها ٤ أرقام'),
  card('mada', '4406 4700 0000 0007', true, 'Pays', 'تدفع'),
  card('Visa', '4000 0000 0000 0002', false, 'Declined', 'مرفوضة'),
  card('Visa', '4000 0000 0000 9995', false, 'Insufficient funds', 'الرصيد غير كافٍ'),
  card('Visa', '4000 0000 0000 0069', false, 'Expired card', 'بطاقة منتهية'),
  card('Visa', '4000 0000 0000 0127', false, 'Wrong security code', 'رمز أمان خاطئ'),
];
