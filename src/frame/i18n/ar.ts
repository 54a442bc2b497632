import type { Messages } from './en.ts';

const plural = new Intl.PluralRules('ar');

export const ar: Messages = {
  // Codes instead of Arabic currency signs, as cards, banks and receipts in the region print them.
  amountLocale: () => 'en',

  paymentMethod: 'طريقة الدفع',
  card: 'بطاقة',
  cardNumber: 'رقم البطاقة',
  expiryDate: 'تاريخ الانتهاء',
  expiryPlaceholder: 'MM / YY',
  securityCode: 'رمز الأمان',
  securityCodePlaceholder: 'CVC',
  nameOnCard: 'الاسم على البطاقة',
  nameOnCardPlaceholder: 'كما هو مطبوع على البطاقة',
  securityCodeHint: (digits) => (digits === 4 ? '4 أرقام على وجه البطاقة' : '3 أرقام على ظهر البطاقة'),

  pay: (amount) => `ادفع ${amount}`,
  paying: 'جارٍ الدفع…',
  confirmingButton: 'جارٍ التأكيد…',
  canceling: 'جارٍ الإلغاء…',
  encrypted: 'اتصال مشفّر. لا يطّلع المتجر على بطاقتك أبدًا.',
  cancel: 'إلغاء',

  numberProblem: (problem) => {
    switch (problem) {
      case 'empty':
        return 'أدخل رقم بطاقتك';
      case 'incomplete':
        return 'رقم البطاقة قصير. أكمل الأرقام الناقصة';
      case 'refused':
        return 'تحقق من رقم البطاقة أو استخدم بطاقة أخرى';
      default:
        return 'هذا ليس رقم بطاقة صحيحًا. تحقق من كل رقم';
    }
  },
  brandNotAccepted: (brand) => `لا يقبل هذا المتجر بطاقات ${brand}. استخدم بطاقة أخرى`,
  expiryProblem: (problem) => {
    switch (problem) {
      case 'empty':
        return 'أدخل تاريخ الانتهاء، مثل \u206608 / 29\u2069';
      case 'past':
        return 'انقضى هذا التاريخ. تحقق منه';
      case 'refused':
        return 'تحقق من تاريخ الانتهاء';
      default:
        return 'أدخل الشهر والسنة، مثل \u206608 / 29\u2069';
    }
  },
  cvcProblem: (problem, digits) => {
    const where = digits === 4 ? '4 أرقام على وجه البطاقة' : '3 أرقام على ظهر البطاقة';
    if (problem === 'refused') return `تحقق منه: ${where}`;
    return problem === 'empty' ? `أدخله: ${where}` : where;
  },
  nameProblem: 'أدخل الاسم كما هو مطبوع على البطاقة، لا رقمها',
  problemsInForm: (count) => {
    switch (plural.select(count)) {
      case 'one':
        return 'حقل واحد يحتاج إلى تصحيح';
      case 'two':
        return 'حقلان يحتاجان إلى تصحيح';
      case 'few':
        return `${count} حقول تحتاج إلى تصحيح`;
      default:
        return `${count} حقلًا يحتاج إلى تصحيح`;
    }
  },

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
        return ['رفض مصرفك هذه البطاقة.', 'لم يُخصم أي مبلغ. جرّب بطاقة أخرى أو اسأل مصرفك.'];
    }
  },
  amountChanged: (amount) => [`أصبح المبلغ ${amount}.`, 'لم يُخصم أي مبلغ. راجعه ثم ادفع.'],
  attemptCanceled: ['أُلغيت عملية الدفع.', 'لم يُخصم أي مبلغ. يمكنك الدفع مرة أخرى.'],
  beforePaymentRejected: [
    'أوقف المتجر عملية الدفع.',
    'لم يُخصم أي مبلغ. راجع طلبك مع المتجر ثم ادفع مرة أخرى.',
  ],
  beforePaymentTimeout: ['لم يستجب المتجر في الوقت المحدد.', 'لم يُخصم أي مبلغ. ادفع مرة أخرى بعد قليل.'],
  fieldsRefused: ['لم تُقبل بعض البيانات.', 'لم يُخصم أي مبلغ. صحّح الحقول المحددة ثم ادفع مرة أخرى.'],
  refused: ['حدث خطأ ما.', 'لم يُخصم أي مبلغ. ادفع مرة أخرى أو تواصل مع المتجر.'],
  supportId: (id) => `مرجع الدعم: \u2066${id}\u2069`,

  confirming: ['جارٍ التأكيد مع مصرفك.', 'لا تدفع مرة أخرى. قد يستغرق ذلك دقيقة.'],
  cancelingNotice: ['جارٍ إلغاء عملية الدفع.', 'نسأل مصرفك إن كان قد خُصم أي مبلغ.'],
  reconnecting: ['انقطع الاتصال.', 'جارٍ إعادة الاتصال. لن يُخصم المبلغ مرتين.'],

  expiresIn: (minutes) => {
    switch (plural.select(minutes)) {
      case 'one':
        return 'بقيت دقيقة واحدة للدفع';
      case 'two':
        return 'بقيت دقيقتان للدفع';
      case 'few':
        return `بقيت ${minutes} دقائق للدفع`;
      default:
        return `بقيت ${minutes} دقيقة للدفع`;
    }
  },
  expiresVerySoon: 'بقي أقل من دقيقة للدفع',
  timeLeft: 'الوقت المتبقي للدفع',

  succeeded: 'تم الدفع',
  receipt: (orderNo) => `إيصال \u2068${orderNo}\u2069`,
  endedDeclined: ['رُفضت عملية الدفع', 'رفض مصرفك البطاقة. لم يُخصم أي مبلغ.'],
  endedExpired: ['انتهت مهلة هذه الدفعة', 'لم يُخصم أي مبلغ. عُد إلى المتجر للبدء من جديد.'],
  endedInvalidated: ['تغيّر طلبك', 'لم يُخصم أي مبلغ. عُد إلى المتجر للدفع مرة أخرى.'],
  endedCustomer: ['أُلغي الدفع', 'لم يُخصم أي مبلغ.'],
  endedByMerchant: ['ألغى المتجر هذه الدفعة', 'لم يُخصم أي مبلغ.'],
  endedUnknown: ['لا نعرف بعد إن كنت قد دفعت', 'لم يُجب مصرفك. لا تدفع مرة أخرى: سيتحقق المتجر ويخبرك.'],
  endedError: ['لا يمكن متابعة هذه الدفعة', 'عُد إلى المتجر للبدء من جديد.'],
  notFound: ['لم نعثر على هذه الدفعة', 'قد يكون الرابط قديمًا أو ناقصًا. اطلب من المتجر رابطًا جديدًا.'],
  cannotStart: ['تعذّر بدء نموذج الدفع', 'لم يُخصم أي مبلغ. أعد تحميل الصفحة للمحاولة مرة أخرى.'],

  order: (orderNo) => `طلب \u2068${orderNo}\u2069`,
  total: 'الإجمالي',
  returnTo: (merchant) => `العودة إلى \u2068${merchant}\u2069`,
  returningTo: (merchant) => `جارٍ العودة إلى \u2068${merchant}\u2069…`,
};
