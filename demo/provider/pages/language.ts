const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** The page's language: the one asked for, else the session's, else the browser's first, else English. */
export function pageLanguage(
  asked: string | undefined,
  session: string | null,
  accepted: string | undefined,
): { lang: string; dir: 'ltr' | 'rtl' } {
  const first = accepted?.split(',')[0]?.split(';')[0]?.trim();
  const lang = [asked, session, first].find((tag) => tag && tag !== 'auto' && TAG.test(tag)) ?? 'en';
  return { lang, dir: RIGHT_TO_LEFT.has(lang.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr' };
}
