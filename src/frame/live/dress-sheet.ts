import { dress } from '../host/dress.ts';
import type { Host } from '../host/host.ts';
import { methodTextsOf } from '../i18n/method-texts-of.ts';
import type { Checkout } from '../state/create-state.ts';

/** Tells the host in what language and look to show a sheet around the frame, now and whenever they change. */
export function dressSheet(app: Checkout, host: Host, window: Window): void {
  let told = '';
  const tell = () => {
    const { sheetTitle: title, sheetClose: close } = methodTextsOf(app);
    const spec = { title, close, dress: dress(window) };
    const key = JSON.stringify(spec);
    if (key !== told) host.sheet(spec);
    told = key;
  };
  tell();
  const attributeFilter = ['lang', 'dir', 'style', 'data-theme', 'data-own'];
  new MutationObserver(tell).observe(window.document.documentElement, { attributeFilter });
}
