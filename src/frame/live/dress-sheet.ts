import { dress } from '../host/dress.ts';
import type { Host } from '../host/host.ts';
import type { Language } from '../i18n/locale.ts';
import type { Checkout } from '../state/create-state.ts';

const TEXTS: Record<Language, { title: string; close: string }> = {
  en: { title: 'Secure checkout', close: 'Close' },
  ar: { title: 'دفع آمن', close: 'إغلاق' },
};

/** Tells the host in what language and look to show a sheet around the frame, now and whenever they change. */
export function dressSheet(app: Checkout, host: Host, window: Window): void {
  let told = '';
  const tell = () => {
    const spec = { ...TEXTS[app.translation.peek().locale.language], dress: dress(window) };
    const key = JSON.stringify(spec);
    if (key !== told) host.sheet(spec);
    told = key;
  };
  tell();
  const attributeFilter = ['lang', 'dir', 'style', 'data-theme', 'data-own'];
  new MutationObserver(tell).observe(window.document.documentElement, { attributeFilter });
}
