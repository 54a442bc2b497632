import type { SheetSpec } from '../../protocol/messages.ts';
import { dress } from '../host/dress.ts';
import type { Host } from '../host/host.ts';
import type { MethodTexts } from '../i18n/method-texts.ts';
import { methodTextsOf } from '../i18n/method-texts-of.ts';
import type { Checkout } from '../state/create-state.ts';

/** What the host names the frame, and how it dresses a sheet around it: language and look are the painted page's. */
export const sheetSpec = ({ sheetTitle, sheetClose }: MethodTexts, window: Window): SheetSpec => ({
  title: sheetTitle,
  close: sheetClose,
  dress: dress(window),
});

/** Tells the host {@link sheetSpec}, now and whenever it changes. */
export function dressSheet(app: Checkout, host: Host, window: Window): void {
  let told = '';
  const tell = () => {
    const spec = sheetSpec(methodTextsOf(app), window);
    const key = JSON.stringify(spec);
    if (key !== told) host.sheet(spec);
    told = key;
  };
  tell();
  const attributeFilter = ['lang', 'dir', 'style', 'data-theme', 'data-own'];
  new MutationObserver(tell).observe(window.document.documentElement, { attributeFilter });
}
