import type { RequestContext } from '../../http/route.ts';
import { pageLanguage } from '../language.ts';

/** What the provider's small pages say. */
export interface Texts {
  connecting: string;
  keepOpen: string;
  goOn: string;
  /** The window is of no use any more. */
  over: string;
  overWhy: string;
  /** No payment came for this window. */
  idle: string;
  idleWhy: string;
  bankVerification: string;
  paid: string;
  declined: string;
  canceled: string;
  open: string;
  openWhy: string;
  closeWindow: string;
  closeTab: string;
  closeTabWhy: string;
  toShop: string;
  missing: string;
  missingWhy: string;
}

const en: Texts = {
  connecting: 'Connecting to your bank…',
  keepOpen: 'Keep this window open.',
  goOn: 'Continue',
  over: 'You can close this window',
  overWhy: 'The shop’s page knows how your payment went.',
  idle: 'You can close this window',
  idleWhy: 'No payment was started for it. Nothing was charged.',
  bankVerification: 'Bank verification',
  paid: 'Payment received',
  declined: 'Payment declined',
  canceled: 'Payment canceled',
  open: 'Confirming with your bank',
  openWhy: 'Don’t pay again. The shop’s page tells how it went.',
  closeWindow: 'You can close this window and go on in the shop.',
  closeTab: 'You can close this tab',
  closeTabWhy: 'Your payment goes on in the tab in which you started it.',
  toShop: 'Back to the shop',
  missing: 'Nothing is here',
  missingWhy: 'This address is wrong, or too old. Go back to the shop and try again.',
};

const ar: Texts = {
  connecting: 'جارٍ الاتصال بالبنك…',
  keepOpen: 'أبقِ هذه النافذة مفتوحة.',
  goOn: 'متابعة',
  over: 'يمكنك إغلاق هذه النافذة',
  overWhy: 'صفحة المتجر تعرض نتيجة الدفع.',
  idle: 'يمكنك إغلاق هذه النافذة',
  idleWhy: 'لم تبدأ أي عملية دفع فيها، ولم يُخصم أي مبلغ.',
  bankVerification: 'التحقق من البنك',
  paid: 'تم استلام الدفعة',
  declined: 'رُفضت الدفعة',
  canceled: 'أُلغيت الدفعة',
  open: 'بانتظار تأكيد البنك',
  openWhy: 'لا تدفع مرة أخرى. صفحة المتجر ستعرض النتيجة.',
  closeWindow: 'يمكنك إغلاق هذه النافذة والمتابعة في المتجر.',
  closeTab: 'يمكنك إغلاق علامة التبويب هذه',
  closeTabWhy: 'تستمر عملية الدفع في علامة التبويب التي بدأتها فيها.',
  toShop: 'العودة إلى المتجر',
  missing: 'لا يوجد شيء هنا',
  missingWhy: 'هذا العنوان غير صحيح أو قديم. عُد إلى المتجر وحاول مرة أخرى.',
};

/** How a page is shown to one customer. */
export interface Presentation {
  lang: 'en' | 'ar';
  dir: 'ltr' | 'rtl';
  /** As the checkout around it; `null`: as the system. */
  scheme: 'light' | 'dark' | null;
  texts: Texts;
}

/** By `?lang` and `?scheme`, else by the session's language, else by the browser's. */
export function presentationFor(
  { req }: Pick<RequestContext, 'req'>,
  sessionLanguage: string | null = null,
): Presentation {
  const { lang: tag } = pageLanguage(req.query('lang'), sessionLanguage, req.header('Accept-Language'));
  const asked = req.query('scheme');
  const scheme = asked === 'light' || asked === 'dark' ? asked : null;
  return /^ar\b/i.test(tag)
    ? { lang: 'ar', dir: 'rtl', scheme, texts: ar }
    : { lang: 'en', dir: 'ltr', scheme, texts: en };
}
