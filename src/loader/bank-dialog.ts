import type { DialogSpec } from '../protocol/messages.ts';
import { createFrameElement } from './frame-element.ts';
import { type Modal, openModal } from './modal.ts';

/** CSS pixels: as large as it gets, as no dialog is larger than the window. */
const FULL = 9999;

/** Shows, changes or closes it. @returns whether `null` closed one. */
export type BankDialog = (spec: DialogSpec | null) => boolean;

/** The bank's page in a dialog over the merchant's. */
export function createBankDialog(provider: string, onCancel: () => void): BankDialog {
  let modal: Modal | undefined;
  let shown: string | undefined;

  return (spec) => {
    const before = modal;
    if (spec?.url !== shown) {
      modal?.close();
      modal = undefined;
    }
    shown = spec?.url;
    if (!spec) return Boolean(before);
    const { width = FULL, height = FULL } = spec.size ?? {};
    const texts = { ...spec, dress: { ...spec.dress, width: `${width}px`, height: `${height}px` } };
    if (modal) {
      modal.say(texts);
    } else {
      modal = openModal('bank', texts, onCancel);
      const { title, url: src } = spec;
      modal.body.append(
        Object.assign(createFrameElement(provider), { title, referrerPolicy: 'no-referrer', src }),
      );
    }
    return false;
  };
}
