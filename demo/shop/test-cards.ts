import type { Language } from './language.ts';

/** Cards of the sandbox, to be copied beside the form. */
export interface TestCard {
  brand: string;
  /** Grouped as it is printed. */
  number: string;
  /** Whether it can pay. */
  good: boolean;
  what: Record<Language, string>;
}

const card = (brand: string, number: string, good: boolean, en: string, ar: string): TestCard => ({
  brand,
  number,
  good,
  what: { en, ar },
});

export const plainCards: readonly TestCard[] = [
  card('Visa', '4242 4242 4242 4242', true, 'Pays', 'تدفع'),
  card('Mastercard', '5555 5555 5555 4444', true, 'Pays', 'تدفع'),
  card('American Express', '3782 822463 10005', true, 'Pays, 4-digit code', 'تدفع، ورمزها ٤ أرقام'),
  card('mada', '4406 4700 0000 0007', true, 'Pays', 'تدفع'),
  card('Visa', '4000 0000 0000 0002', false, 'Declined', 'مرفوضة'),
  card('Visa', '4000 0000 0000 9995', false, 'Insufficient funds', 'الرصيد غير كافٍ'),
  card('Visa', '4000 0000 0000 0069', false, 'Expired card', 'بطاقة منتهية'),
  card('Visa', '4000 0000 0000 0127', false, 'Wrong security code', 'رمز أمان خاطئ'),
  card('Visa', '4000 0000 0000 0341', true, 'Pays; declined once saved', 'تدفع، وتُرفض بعد حفظها'),
  card('Visa', '4000 0000 0000 0101', true, 'Pays; wrong code once saved', 'تدفع، ورمزها خاطئ بعد حفظها'),
];

export const threeDsCards: readonly TestCard[] = [
  card('Visa', '4000 0000 0000 3220', true, 'Asks, then pays', 'تسأل ثم تدفع'),
  card('Visa', '4000 0084 0000 1629', false, 'Asks, then declined', 'تسأل ثم تُرفض'),
  card('Visa', '4000 0000 0000 3287', true, 'Pays unasked', 'تدفع بلا سؤال'),
  card('Visa', '4000 0000 0000 3238', true, 'Slow bank page', 'صفحة مصرف بطيئة'),
  card('Visa', '4000 0000 0000 3246', false, 'Bank page never comes', 'صفحة المصرف لا تأتي'),
  card('Visa', '4000 0000 0000 3253', true, 'Only in a full page', 'في صفحة كاملة فقط'),
  card('Visa', '4000 0000 0000 3295', true, 'Silent method page', 'صفحة تعرّف صامتة'),
  card('Visa', '4000 0000 0000 3261', true, 'Asks on second thought (65)', 'تسأل بعد تردد (65)'),
  card('Visa', '4000 0000 0000 3279', false, 'The same, declined (1A)', 'كذلك ثم تُرفض (1A)'),
];
