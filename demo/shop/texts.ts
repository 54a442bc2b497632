import type { Language } from './language.ts';

/** Every sentence of the shop's pages. */
export interface Texts {
  shop: string;
  tagline: string;
  skip: string;
  navShop: string;
  navApp: string;
  navInvoice: string;
  heroTitle: string;
  heroText: string;
  heroAction: string;
  productsTitle: string;
  buy: string;
  promises: readonly (readonly [string, string])[];
  footer: string;
  checkout: string;
  order: string;
  summary: string;
  total: string;
  backToShop: string;
  basket: string;
  toCheckout: string;
  backToBasket: string;
  confirmed: string;
  confirmedText: string;
  orderCanceled: string;
  orderCanceledText: string;
  reference: string;
  confirming: string;
  confirmingText: string;
  askAgain: string;
  notPaid: string;
  ended: string;
  unsettled: string;
  canceled: string;
  failed: string;
  startAgain: string;
  elsewhereTitle: string;
  elsewhere: string;
  unknownOrder: string;
  pay: string;
  opensSheet: string;
  opensPopup: string;
  opensRedirect: string;
  sandbox: string;
  sandboxText: string;
  variants: string;
  variantsText: string;
  cards: string;
  cardsText: string;
  threeDs: string;
  threeDsText: string;
  otherWays: string;
  otherWaysText: string;
  copied: string;
  copyByHand: string;
  change: string;
  changeText: string;
  giftWrap: string;
  addGiftWrap: string;
  refresh: string;
  changed: string;
  notChanged: string;
  events: string;
}

const en: Texts = {
  shop: 'Dune & Olive',
  tagline: 'Provisions from small farms',
  skip: 'Skip to content',
  navShop: 'Shop',
  navApp: 'Single page',
  navInvoice: 'Send an invoice',
  heroTitle: 'Good things, made slowly.',
  heroText:
    'Oil, dates, coffee and clay from eleven families between the dunes and the olive groves. Sent in small batches, while they last.',
  heroAction: 'See this season',
  productsTitle: 'This season',
  buy: 'Buy',
  promises: [
    ['Sent in two days', 'In paper and straw, never plastic.'],
    ['Known by name', 'Each label says who made it.'],
    ['Back within a month', 'If it is not for you, we take it back.'],
  ],
  footer: 'Dune & Olive is an invented shop that shows Souk Checkout. No card is charged here.',
  checkout: 'Checkout',
  order: 'Order',
  summary: 'Your order',
  total: 'Total',
  backToShop: 'Back to the shop',
  basket: 'Your basket',
  toCheckout: 'Go to checkout',
  backToBasket: 'Back to the basket',
  confirmed: 'Order confirmed',
  confirmedText: 'Thank you. We are packing it now.',
  orderCanceled: 'Order canceled',
  orderCanceledText: 'We could not confirm it in time. Your money goes back by itself.',
  reference: 'Payment reference',
  confirming: 'We’re confirming your payment',
  confirmingText: 'This takes a moment. Please don’t pay again.',
  askAgain: 'Check again',
  notPaid: 'This order isn’t paid.',
  ended: 'This checkout has ended. Nothing was charged.',
  unsettled:
    'Your bank has not said yet whether the payment went through. Please don’t pay again before we know.',
  canceled: 'You left the payment. Your order is still here.',
  failed: 'The payment form can’t be shown.',
  startAgain: 'Start again',
  elsewhereTitle: 'This browser doesn’t know your order',
  elsewhere:
    'The order was made in another browser, so it can’t be shown here. If you have paid, that stands: please don’t pay again, and go back to the window in which you ordered.',
  unknownOrder: 'This browser has no such order.',
  pay: 'Pay',
  opensSheet: 'A secure payment form opens over this page.',
  opensPopup: 'A secure payment page opens in a window of its own. Keep this one open.',
  opensRedirect: 'You go to a secure payment page, and come back here afterwards.',
  sandbox: 'Sandbox',
  sandboxText: 'Not part of a shop: tools to try the checkout with.',
  variants: 'Another variant',
  variantsText: 'The same page with another parameter, and a new order.',
  cards: 'Test cards',
  cardsText: 'Click one to copy its number. Any date to come, any security code.',
  threeDs: '3-D Secure cards',
  threeDsText:
    'On the bank’s page 1234 passes, and three wrong codes fail. Numbers from 7000 1009 on are the whole matrix: the bank’s front page explains them.',
  otherWays: 'Other ways to pay',
  otherWaysText: 'Offered where the page’s address has methods=card,redirect,apple_pay.',
  copied: 'Copied',
  copyByHand: 'Selected: copy it by hand',
  change: 'Change the order',
  changeText: 'The shop changes the amount without telling the form, as if it happened in another tab.',
  giftWrap: 'Gift wrap',
  addGiftWrap: 'Add gift wrap',
  refresh: 'Refresh',
  changed: 'The order is now',
  notChanged: 'The order was not changed:',
  events: 'Checkout events',
};

const ar: Texts = {
  shop: 'كثبان وزيتون',
  tagline: 'خيرات من مزارع صغيرة',
  skip: 'انتقل إلى المحتوى',
  navShop: 'المتجر',
  navApp: 'صفحة واحدة',
  navInvoice: 'إرسال فاتورة',
  heroTitle: 'أشياء طيبة، تُصنع على مهل.',
  heroText:
    'زيت وتمر وقهوة وفخار من إحدى عشرة عائلة بين الكثبان وبساتين الزيتون. تُرسل بكميات صغيرة حتى نفادها.',
  heroAction: 'تصفح الموسم',
  productsTitle: 'هذا الموسم',
  buy: 'اشترِ',
  promises: [
    ['تُرسل خلال يومين', 'في ورق وقش، بلا بلاستيك.'],
    ['نعرفهم بالاسم', 'على كل ملصق اسم من صنعه.'],
    ['الإرجاع خلال شهر', 'إن لم يعجبك استرددناه.'],
  ],
  footer: 'كثبان وزيتون متجر متخيَّل يعرض Souk Checkout. لا تُخصم هنا أي مبالغ.',
  checkout: 'إتمام الشراء',
  order: 'الطلب',
  summary: 'طلبك',
  total: 'الإجمالي',
  backToShop: 'العودة إلى المتجر',
  basket: 'سلتك',
  toCheckout: 'إلى الدفع',
  backToBasket: 'العودة إلى السلة',
  confirmed: 'تم تأكيد الطلب',
  confirmedText: 'شكرًا لك. نجهّزه الآن.',
  orderCanceled: 'أُلغي الطلب',
  orderCanceledText: 'لم نتمكن من تأكيده في الوقت المحدد. يُعاد إليك المبلغ تلقائيًا.',
  reference: 'مرجع الدفع',
  confirming: 'نؤكد عملية الدفع',
  confirmingText: 'لحظات من فضلك، ولا تدفع مرة أخرى.',
  askAgain: 'تحقق مجددًا',
  notPaid: 'هذا الطلب غير مدفوع.',
  ended: 'انتهت جلسة الدفع ولم يُخصم شيء.',
  unsettled: 'لم يخبرنا مصرفك بعد هل تمت عملية الدفع. لا تدفع مرة أخرى قبل أن نتأكد.',
  canceled: 'غادرت الدفع، وطلبك ما زال هنا.',
  failed: 'تعذّر عرض نموذج الدفع.',
  startAgain: 'ابدأ من جديد',
  elsewhereTitle: 'هذا المتصفح لا يعرف طلبك',
  elsewhere:
    'أُنشئ الطلب في متصفح آخر، فلا يمكن عرضه هنا. إن كنت قد دفعت فدفعتك محفوظة: لا تدفع مرة أخرى، وعُد إلى النافذة التي طلبت فيها.',
  unknownOrder: 'لا يوجد هذا الطلب في هذا المتصفح.',
  pay: 'ادفع',
  opensSheet: 'يُفتح نموذج دفع آمن فوق هذه الصفحة.',
  opensPopup: 'تُفتح صفحة دفع آمنة في نافذة مستقلة. أبقِ هذه النافذة مفتوحة.',
  opensRedirect: 'تنتقل إلى صفحة دفع آمنة ثم تعود إلى هنا.',
  sandbox: 'بيئة التجربة',
  sandboxText: 'ليست جزءًا من المتجر: أدوات لتجربة الدفع.',
  variants: 'صيغة أخرى',
  variantsText: 'الصفحة نفسها بمعامل آخر وطلب جديد.',
  cards: 'بطاقات تجريبية',
  cardsText: 'انقر لنسخ الرقم. أي تاريخ قادم وأي رمز أمان.',
  threeDs: 'بطاقات التحقق ‎3-D Secure',
  threeDsText:
    'في صفحة المصرف ينجح الرمز 1234، وثلاثة رموز خاطئة تُفشل التحقق. الأرقام التي تبدأ بـ ‎7000 1009 تغطي كل الحالات، وشرحها في صفحة المصرف الأولى.',
  otherWays: 'طرق دفع أخرى',
  otherWaysText: 'تظهر حين يحمل عنوان الصفحة ‎methods=card,redirect,apple_pay.',
  copied: 'نُسخ',
  copyByHand: 'حُدِّد الرقم: انسخه يدويًا',
  change: 'تغيير الطلب',
  changeText: 'يغيّر المتجر المبلغ من غير أن يخبر النموذج، كأنه حدث في نافذة أخرى.',
  giftWrap: 'تغليف هدية',
  addGiftWrap: 'أضف تغليف هدية',
  refresh: 'تحديث',
  changed: 'صار الطلب',
  notChanged: 'لم يتغير الطلب:',
  events: 'أحداث الدفع',
};

export const texts: Record<Language, Texts> = { en, ar };
