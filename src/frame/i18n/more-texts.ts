import type { Checkout } from '../state/create-state.ts';
import type { Language } from './locale.ts';

type Told = readonly [what: string, next: string];

/** Texts that a payment with a new card in a merchant's page never needs: they come with what shows them. */
export interface MoreTexts {
  /** @param date `12/34` */
  expires(date: string): string;
  expired: string;
  showAllCards(count: number): string;
  moreTime: string;
  unloaded: string;
  tryAgain: string;
  nothingToPayWith: string;

  declined(code: string): Told;
  amountChanged(amount: string): Told;
  attemptCanceled: Told;
  beforePaymentRejected: Told;
  beforePaymentTimeout: Told;
  walletFailed: Told;
  fieldsRefused: Told;
  refused: Told;
  supportId(id: string): string;

  timeLeft: string;
  endedDeclined: Told;
  endedExpired: Told;
  endedInvalidated: Told;
  endedCustomer: Told;
  endedByMerchant: Told;
  endedUnknown: Told;
  endedError: Told;

  order(orderNo: string): string;
  total: string;
  returnTo(merchant: string): string;
  returningTo(merchant: string): string;
}

const plural = new Intl.PluralRules('ar');

export const moreTexts: Record<Language, MoreTexts> = {
  en: {
    expires: (date) => `Expires ${date}`,
    expired: 'Expired',
    showAllCards: (count) => `Show all ${count} cards`,
    moreTime: 'I need more time',
    unloaded: 'This way to pay couldn’t be loaded.',
    tryAgain: 'Try again',
    nothingToPayWith: 'This browser can’t pay here. Try another one, or ask the shop.',

    declined: (code) => {
      switch (code) {
        case 'insufficient_funds':
          return ['There isn’t enough money on this card.', 'Nothing was charged. Try another card.'];
        case 'expired_card':
          return [
            'This card has expired.',
            'Nothing was charged. Check the expiry date, or try another card.',
          ];
        case 'incorrect_cvc':
          return ['The security code is wrong.', 'Nothing was charged. Check the code and pay again.'];
        case 'authentication_failed':
          return [
            'Your bank couldn’t confirm that it’s you.',
            'Nothing was charged. Try again, or try another card.',
          ];
        case 'card_not_supported':
          return ['This card can’t be used here.', 'Nothing was charged. Try another card.'];
        case 'processing_error':
          return [
            'Your bank couldn’t process the payment.',
            'Nothing was charged. Wait a moment, then pay again.',
          ];
        default:
          return [
            'Your bank declined the payment.',
            'Nothing was charged. Pay another way, or ask your bank.',
          ];
      }
    },
    amountChanged: (amount) => [`The amount is now ${amount}.`, 'Nothing was charged. Check it, then pay.'],
    attemptCanceled: ['The payment was canceled.', 'Nothing was charged. You can pay again.'],
    beforePaymentRejected: [
      'The shop stopped this payment.',
      'Nothing was charged. Check your order with the shop, then pay again.',
    ],
    beforePaymentTimeout: ['The shop didn’t answer in time.', 'Nothing was charged. Pay again in a moment.'],
    walletFailed: [
      'The payment sheet couldn’t go on.',
      'Nothing was charged. Try again, or pay another way.',
    ],
    fieldsRefused: [
      'Some details weren’t accepted.',
      'Nothing was charged. Correct the marked fields, then pay again.',
    ],
    refused: ['Something went wrong.', 'Nothing was charged. Pay again, or contact the shop.'],
    supportId: (id) => `Reference for support: ${id}`,

    timeLeft: 'Time left to pay',
    endedDeclined: ['Payment declined', 'Your bank declined the payment. Nothing was charged.'],
    endedExpired: ['This payment has expired', 'Nothing was charged. Go back to the shop to start again.'],
    endedInvalidated: ['Your order has changed', 'Nothing was charged. Go back to the shop to pay again.'],
    endedCustomer: ['Payment canceled', 'Nothing was charged.'],
    endedByMerchant: ['The shop canceled this payment', 'Nothing was charged.'],
    endedUnknown: [
      'We don’t know yet whether you paid',
      'Your bank hasn’t answered. Don’t pay again: the shop will find out and tell you.',
    ],
    endedError: ['This payment can’t go on', 'Go back to the shop to start again.'],

    order: (orderNo) => `Order ${orderNo}`,
    total: 'Total',
    returnTo: (merchant) => `Return to ${merchant}`,
    returningTo: (merchant) => `Taking you back to ${merchant}…`,
  },
  ar: {
    expires: (date) => `تنتهي في \u2066${date}\u2069`,
    expired: 'منتهية الصلاحية',
    showAllCards(count) {
      const noun = { few: 'بطاقات', many: 'بطاقةً' }[plural.select(count) as string] ?? 'بطاقة';
      return `عرض كل البطاقات (${count} ${noun})`;
    },
    moreTime: 'أحتاج إلى مزيد من الوقت',
    unloaded: 'تعذّر تحميل طريقة الدفع هذه.',
    tryAgain: 'حاول مرة أخرى',
    nothingToPayWith: 'لا يمكن الدفع هنا بهذا المتصفح. جرّب متصفحًا آخر أو تواصل مع المتجر.',

    declined: (code) => {
      switch (code) {
        case 'insufficient_funds':
          return ['الرصيد في هذه البطاقة غير كافٍ.', 'لم يُخصم أي مبلغ. جرّب بطاقة أخرى.'];
        case 'expired_card':
          return ['انتهت صلاحية هذه البطاقة.', 'لم يُخصم أي مبلغ. تحقق من تاريخ الانتهاء أو جرّب بطاقة أخرى.'];
        case 'incorrect_cvc':
          return ['رمز الأمان غير صحيح.', 'لم يُخصم أي مبلغ. تحقق من الرمز وادفع مرة أخرى.'];
        case 'authentication_failed':
          return ['لم يتمكن مصرفك من التحقق من هويتك.', 'لم يُخصم أي مبلغ. حاول مرة أخرى أو جرّب بطاقة أخرى.'];
        case 'card_not_supported':
          return ['لا يمكن استخدام هذه البطاقة هنا.', 'لم يُخصم أي مبلغ. جرّب بطاقة أخرى.'];
        case 'processing_error':
          return ['لم يتمكن مصرفك من معالجة الدفعة.', 'لم يُخصم أي مبلغ. انتظر قليلًا ثم ادفع مرة أخرى.'];
        default:
          return ['رفض مصرفك عملية الدفع.', 'لم يُخصم أي مبلغ. ادفع بطريقة أخرى أو اسأل مصرفك.'];
      }
    },
    amountChanged: (amount) => [`أصبح المبلغ ${amount}.`, 'لم يُخصم أي مبلغ. راجعه ثم ادفع.'],
    attemptCanceled: ['أُلغيت عملية الدفع.', 'لم يُخصم أي مبلغ. يمكنك الدفع مرة أخرى.'],
    beforePaymentRejected: [
      'أوقف المتجر عملية الدفع.',
      'لم يُخصم أي مبلغ. راجع طلبك مع المتجر ثم ادفع مرة أخرى.',
    ],
    beforePaymentTimeout: ['لم يستجب المتجر في الوقت المحدد.', 'لم يُخصم أي مبلغ. ادفع مرة أخرى بعد قليل.'],
    walletFailed: ['تعذّرت متابعة نافذة الدفع.', 'لم يُخصم أي مبلغ. حاول مرة أخرى أو ادفع بطريقة أخرى.'],
    fieldsRefused: ['لم تُقبل بعض البيانات.', 'لم يُخصم أي مبلغ. صحّح الحقول المحددة ثم ادفع مرة أخرى.'],
    refused: ['حدث خطأ ما.', 'لم يُخصم أي مبلغ. ادفع مرة أخرى أو تواصل مع المتجر.'],
    supportId: (id) => `مرجع الدعم: \u2066${id}\u2069`,

    timeLeft: 'الوقت المتبقي للدفع',
    endedDeclined: ['رُفضت عملية الدفع', 'رفض مصرفك عملية الدفع. لم يُخصم أي مبلغ.'],
    endedExpired: ['انتهت مهلة هذه الدفعة', 'لم يُخصم أي مبلغ. عُد إلى المتجر للبدء من جديد.'],
    endedInvalidated: ['تغيّر طلبك', 'لم يُخصم أي مبلغ. عُد إلى المتجر للدفع مرة أخرى.'],
    endedCustomer: ['أُلغي الدفع', 'لم يُخصم أي مبلغ.'],
    endedByMerchant: ['ألغى المتجر هذه الدفعة', 'لم يُخصم أي مبلغ.'],
    endedUnknown: ['لا نعرف بعد إن كنت قد دفعت', 'لم يُجب مصرفك. لا تدفع مرة أخرى: سيتحقق المتجر ويخبرك.'],
    endedError: ['لا يمكن متابعة هذه الدفعة', 'عُد إلى المتجر للبدء من جديد.'],

    order: (orderNo) => `طلب \u2068${orderNo}\u2069`,
    total: 'الإجمالي',
    returnTo: (merchant) => `العودة إلى \u2068${merchant}\u2069`,
    returningTo: (merchant) => `جارٍ العودة إلى \u2068${merchant}\u2069…`,
  },
};

export const moreTextsOf = (app: Checkout): MoreTexts => moreTexts[app.translation.value.locale.language];
