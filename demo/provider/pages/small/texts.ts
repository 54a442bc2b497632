import type { RequestContext } from '../../http/route.ts';
import { customerLocale } from '../language.ts';
import { pageTexts } from './languages/index.ts';

/** What the provider's small pages say. */
export interface Texts {
  checkout: string;
  /** `{merchant}` */
  payTo: string;
  needsScript: string;
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

/** How a page is shown to one customer. */
export interface Presentation {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** As the checkout around it; `null`: as the system. */
  scheme: 'light' | 'dark' | 'contrast' | null;
  texts: Texts;
}

/** By `?lang` and `?scheme`, else by the session's language, else by the browser's. */
export function presentationFor(
  { req }: Pick<RequestContext, 'req'>,
  sessionLanguage: string | null = null,
): Presentation {
  const { tag, dir, language } = customerLocale(
    req.query('lang'),
    sessionLanguage,
    req.header('Accept-Language'),
  );
  const asked = req.query('scheme');
  const scheme = asked === 'light' || asked === 'dark' || asked === 'contrast' ? asked : null;
  return { lang: tag, dir, scheme, texts: pageTexts[language] };
}
