import type { Language } from '../../i18n/locale.ts';

type Told = readonly [what: string, next: string];

/** Texts of their own chunk: who pays by card without a challenge never needs them. */
export interface ActingTexts {
  atScheme(scheme: string): Told;
  toScheme(scheme: string): Told;
  blocked(scheme: string): Told;
  closed: Told;
  challenge: Told;
  resumed: Told;
  openAgain: string;
  continueHere: string;
  goOn: string;
  useAnother: string;
}

export const actingTexts: Record<Language, ActingTexts> = {
  en: {
    atScheme: (scheme) => [
      `Finish the payment in the window of ${scheme}`,
      'Keep this page open. It goes on by itself when you’re done there.',
    ],
    toScheme: (scheme) => [
      `Taking you to ${scheme}`,
      'You pay on its page and come back here. Nothing is charged before that.',
    ],
    blocked: (scheme) => [
      'Your browser blocked the window',
      `Continue to ${scheme} in this window instead. You come back when you’re done.`,
    ],
    closed: [
      'The window was closed',
      'We’re checking whether you paid. If you’re not done yet, open it again.',
    ],
    challenge: ['Your bank asks you to confirm the payment.', 'Nothing is charged before you do.'],
    resumed: [
      'A payment is still open.',
      'Continue it, or pay another way: then the open one is canceled first.',
    ],
    openAgain: 'Open the window again',
    continueHere: 'Continue in this window',
    goOn: 'Continue',
    useAnother: 'Use another payment method',
  },
  ar: {
    atScheme: (scheme) => [
      `أكمل الدفع في نافذة \u2068${scheme}\u2069`,
      'أبقِ هذه الصفحة مفتوحة. ستتابع تلقائيًا عندما تنتهي هناك.',
    ],
    toScheme: (scheme) => [
      `جارٍ نقلك إلى \u2068${scheme}\u2069`,
      'تدفع في صفحتها ثم تعود إلى هنا. لن يُخصم أي مبلغ قبل ذلك.',
    ],
    blocked: (scheme) => [
      'حظر متصفحك النافذة',
      `تابع إلى \u2068${scheme}\u2069 في هذه النافذة. ستعود إلى هنا عندما تنتهي.`,
    ],
    closed: ['أُغلقت النافذة', 'نتحقق إن كنت قد دفعت. إن لم تنتهِ بعد فافتحها مرة أخرى.'],
    challenge: ['يطلب مصرفك تأكيد عملية الدفع.', 'لن يُخصم أي مبلغ قبل أن تؤكدها.'],
    resumed: ['توجد عملية دفع لم تكتمل.', 'تابعها أو ادفع بطريقة أخرى: ستُلغى العملية المفتوحة أولًا.'],
    openAgain: 'افتح النافذة مرة أخرى',
    continueHere: 'المتابعة في هذه النافذة',
    goOn: 'متابعة',
    useAnother: 'استخدام طريقة دفع أخرى',
  },
};
