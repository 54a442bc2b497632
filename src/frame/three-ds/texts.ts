import type { Language } from '../i18n/locale.ts';

/** Texts of the challenge, in its chunk. */
export interface ChallengeTexts {
  title: string;
  cancel: string;
  fullPage: string;
  /** @param clock e.g. `9:41`. */
  timeLeft(clock: string): string;
  /** Said when this much is left. */
  seconds(left: 120 | 60 | 30): string;
}

export const challengeTexts: Record<Language, ChallengeTexts> = {
  en: {
    title: 'Bank verification',
    cancel: 'Cancel',
    fullPage: 'Open in full page',
    timeLeft: (clock) => `Time left: ${clock}`,
    seconds(left) {
      switch (left) {
        case 120:
          return 'Two minutes left to confirm the payment';
        case 60:
          return 'One minute left to confirm the payment';
        case 30:
          return 'Thirty seconds left to confirm the payment';
      }
    },
  },
  ar: {
    title: 'التحقق من المصرف',
    cancel: 'إلغاء',
    fullPage: 'فتح في صفحة كاملة',
    timeLeft: (clock) => `الوقت المتبقي: \u2066${clock}\u2069`,
    seconds(left) {
      switch (left) {
        case 120:
          return 'بقيت دقيقتان لتأكيد الدفع';
        case 60:
          return 'بقيت دقيقة واحدة لتأكيد الدفع';
        case 30:
          return 'بقيت ثلاثون ثانية لتأكيد الدفع';
      }
    },
  },
};
