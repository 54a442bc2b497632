import type { BaseTexts } from '../base-texts.ts';

export const base: BaseTexts = {
  // Codes instead of Arabic currency signs, as cards, banks and receipts in the region print them.
  amountLocale: 'en',

  paymentMethod: 'طريقة الدفع',
  card: 'بطاقة',
  cardNumber: 'رقم البطاقة',
  expiryDate: 'تاريخ الانتهاء',
  expiryPlaceholder: 'MM / YY',
  securityCode: 'رمز الأمان',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'الاسم على البطاقة',
  nameOnCardPlaceholder: 'كما هو مطبوع على البطاقة',
  securityCodeHint: { 3: '3 أرقام على ظهر البطاقة', 4: '4 أرقام على وجه البطاقة' },

  saveCard: 'احفظ هذه البطاقة للمرة القادمة',

  pay: 'ادفع {amount}',
  paying: 'جارٍ الدفع…',
  confirmingButton: 'جارٍ التأكيد…',
  canceling: 'جارٍ الإلغاء…',
  encrypted: 'اتصال مشفّر. لا يطّلع المتجر على بطاقتك أبدًا.',
  cancel: 'إلغاء',

  numberProblem: {
    empty: 'أدخل رقم بطاقتك',
    incomplete: 'رقم البطاقة قصير. أكمل الأرقام الناقصة',
    refused: 'تحقق من رقم البطاقة أو استخدم بطاقة أخرى',
    invalid: 'هذا ليس رقم بطاقة صحيحًا. تحقق من كل رقم',
  },
  brandNotAccepted: 'لا يقبل هذا المتجر بطاقات {brand}. استخدم بطاقة أخرى',
  expiryProblem: {
    empty: 'أدخل تاريخ الانتهاء، مثل \u206608 / 29\u2069',
    past: 'انقضى هذا التاريخ. تحقق منه',
    refused: 'تحقق من تاريخ الانتهاء',
    invalid: 'أدخل الشهر والسنة، مثل \u206608 / 29\u2069',
  },
  codeProblem: {
    empty: { 3: 'أدخله: 3 أرقام على ظهر البطاقة', 4: 'أدخله: 4 أرقام على وجه البطاقة' },
    refused: { 3: 'تحقق منه: 3 أرقام على ظهر البطاقة', 4: 'تحقق منه: 4 أرقام على وجه البطاقة' },
    invalid: { 3: '3 أرقام على ظهر البطاقة', 4: '4 أرقام على وجه البطاقة' },
  },
  nameProblem: 'أدخل الاسم كما هو مطبوع على البطاقة، لا رقمها',
  problemsInForm: {
    one: 'حقل واحد يحتاج إلى تصحيح',
    two: 'حقلان يحتاجان إلى تصحيح',
    few: '{count} حقول تحتاج إلى تصحيح',
    many: '{count} حقلًا يحتاج إلى تصحيح',
    other: '{count} حقل يحتاج إلى تصحيح',
  },

  confirming: ['جارٍ التأكيد مع مصرفك.', 'لا تدفع مرة أخرى. قد يستغرق ذلك دقيقة.'],
  cancelingNotice: ['جارٍ إلغاء عملية الدفع.', 'نسأل مصرفك إن كان قد خُصم أي مبلغ.'],
  reconnecting: ['انقطع الاتصال.', 'جارٍ إعادة الاتصال. لن يُخصم المبلغ مرتين.'],

  succeeded: 'تم الدفع',
  receipt: 'إيصال \u2068{order}\u2069',
  cannotStart: ['تعذّر بدء نموذج الدفع', 'لم يُخصم أي مبلغ. أعد تحميل الصفحة للمحاولة مرة أخرى.'],
};
