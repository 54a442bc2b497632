import type { Language } from '../language.ts';

/** What the pages say to the merchant who sends an invoice. */
export interface InvoiceTexts {
  title: string;
  lead: string;
  amount: string;
  currency: string;
  orderNo: string;
  email: string;
  emailHint: string;
  language: string;
  languageHint: string;
  make: string;
  staffOnly: string;
  checkFields: string;
  refused: string;
  unreachable: string;
  ready: string;
  readyText: string;
  paid: string;
  canceled: string;
  link: string;
  copy: string;
  copied: string;
  copyByHand: string;
  qr: string;
  qrHint: string;
  send: string;
  sendHint: string;
  byEmail: string;
  byWhatsApp: string;
  bySms: string;
  byOther: string;
  sum: string;
  customer: string;
  goodUntil: string;
  another: string;
}

const en: InvoiceTexts = {
  title: 'Send an invoice',
  lead: 'Make a payment link for an order that was not placed in the shop: by phone, at the market, for a restaurant.',
  amount: 'Amount',
  currency: 'Currency',
  orderNo: 'Order number',
  email: 'Customer’s e-mail (optional)',
  emailHint: 'Goes into the message that you send, and to the payment provider.',
  language: 'Customer’s language',
  languageHint: 'Of the message and of the payment page.',
  make: 'Make the link',
  staffOnly: 'In a shop of your own this page is for your staff only.',
  checkFields: 'Please correct the marked fields.',
  refused: 'The payment provider refused it:',
  unreachable: 'We can’t reach our payment provider. Nothing was made; please try again in a moment.',
  ready: 'The payment link is ready',
  readyText: 'Whoever has it can pay this invoice, once.',
  paid: 'Paid',
  canceled: 'Canceled: the money goes back',
  link: 'Payment link',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Selected: copy it by hand',
  qr: 'QR code of the payment link',
  qrHint: 'To scan from the screen, or to print.',
  send: 'Send it',
  sendHint: 'Each opens with the message written; you send it.',
  byEmail: 'E-mail',
  byWhatsApp: 'WhatsApp',
  bySms: 'SMS',
  byOther: 'Share…',
  sum: 'Amount',
  customer: 'Customer',
  goodUntil: 'Good until',
  another: 'Another invoice',
};

const ar: InvoiceTexts = {
  title: 'إرسال فاتورة',
  lead: 'أنشئ رابط دفع لطلب لم يأتِ من المتجر: بالهاتف، أو في السوق، أو لمطعم.',
  amount: 'المبلغ',
  currency: 'العملة',
  orderNo: 'رقم الطلب',
  email: 'بريد العميل الإلكتروني (اختياري)',
  emailHint: 'يُستخدم في الرسالة التي ترسلها، ويُبلَّغ به مزود الدفع.',
  language: 'لغة العميل',
  languageHint: 'لغة الرسالة وصفحة الدفع.',
  make: 'أنشئ الرابط',
  staffOnly: 'في متجرك تكون هذه الصفحة لموظفيك فقط.',
  checkFields: 'صحّح الحقول المشار إليها من فضلك.',
  refused: 'رفض مزود الدفع الطلب:',
  unreachable: 'تعذّر الوصول إلى مزود الدفع. لم يُنشأ شيء، حاول بعد لحظات.',
  ready: 'رابط الدفع جاهز',
  readyText: 'كل من يملكه يستطيع دفع هذه الفاتورة مرة واحدة.',
  paid: 'مدفوعة',
  canceled: 'أُلغيت، ويُعاد المبلغ',
  link: 'رابط الدفع',
  copy: 'نسخ',
  copied: 'نُسخ',
  copyByHand: 'حُدِّد الرابط: انسخه يدويًا',
  qr: 'رمز QR لرابط الدفع',
  qrHint: 'للمسح من الشاشة أو للطباعة.',
  send: 'أرسله',
  sendHint: 'يُفتح كلٌّ منها والرسالة مكتوبة، وأنت ترسلها.',
  byEmail: 'البريد الإلكتروني',
  byWhatsApp: 'واتساب',
  bySms: 'رسالة نصية',
  byOther: 'مشاركة…',
  sum: 'المبلغ',
  customer: 'العميل',
  goodUntil: 'صالح حتى',
  another: 'فاتورة أخرى',
};

export const invoiceTexts: Record<Language, InvoiceTexts> = { en, ar };
