/// <reference types="vite/client" />
import type { Dress } from '../protocol/messages.ts';
import { add } from './add-element.ts';
import { dragAway } from './drag-away.ts';
import css from './modal.css?inline';

/** Milliseconds in which no click is meant for what has only just been opened. */
const DOUBLE_CLICK = 500;

/** Texts and look, as the frame tells them. */
export interface ModalTexts {
  title: string;
  /** Of the button that dismisses it: of the bank's dialog, of the sheet. */
  cancel?: string;
  close?: string;
  note?: string;
  announcement?: string;
  fullPage?: { label: string; url: string } | null;
  dress: Pick<Dress, 'lang' | 'dir'>;
}

export interface Modal {
  /** What is shown goes in here. */
  body: HTMLElement;
  say(texts: ModalTexts): void;
  /** Takes it away; the focus goes back to where it was. */
  close(): void;
}

/**
 * A dialog in the top layer, where no transform, overflow or z-index of the page can clip it, in a shadow
 * tree of its own, where no rule of the page reaches it. Nothing here needs a style attribute or markup
 * from text, so that it works under any policy.
 *
 * @param onDismiss the customer wants it gone; called once, and closing is up to the caller.
 */
export function openModal(kind: 'sheet' | 'bank', texts: ModalTexts, onDismiss: () => void): Modal {
  const host = add(document.body, 'div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const dismiss = (): void => {
    if (button.disabled) return;
    button.disabled = true;
    onDismiss();
  };
  const dialog = add(root, 'dialog', {
    className: kind,
    oncancel(event) {
      event.preventDefault();
      dismiss();
    },
    // Browsers let nobody hold a customer who insists on Esc. Whether it closes is still not ours to say.
    onclose() {
      dialog.showModal();
      dismiss();
    },
  });
  const header = add(dialog, 'header');
  const title = add(header, 'b');
  const note = add(header, 'span');
  const button = add(header, 'button', { onclick: dismiss });
  // Its role is `status`: what it holds is said when it changes.
  const status = add(dialog, 'output');
  const body = add(dialog, 'div');
  // Browsers give such a page no opener.
  const link = add(dialog, 'a', { target: '_blank' });
  if (kind === 'sheet') {
    // The second click of a double click that opened it is none beside it. Pressing, not clicking: a text
    // selection may end out there.
    const opened = performance.now();
    dialog.onmousedown = (event) => {
      if (event.target !== dialog || event.timeStamp - opened <= DOUBLE_CLICK) return;
      // The press would take the focus to itself, after it has gone back to where it was.
      event.preventDefault();
      dismiss();
    };
    dragAway(dialog, header, dismiss);
  }

  const write = (element: HTMLElement, textContent = ''): void => {
    // What a live region has said already it would say again.
    if (element.textContent !== textContent) element.textContent = textContent;
  };
  const say: Modal['say'] = ({ dress, ...told }) => {
    const { lang, dir } = dress;
    Object.assign(dialog, { lang, dir, ariaLabel: told.title });
    write(title, told.title);
    write(button, told.cancel ?? told.close);
    write(note, told.note);
    write(status, told.announcement);
    write(link, told.fullPage?.label);
    link.href = told.fullPage?.url ?? '';
    for (const [name, value] of Object.entries(dress)) dialog.style.setProperty(`--${name}`, value);
  };
  say(texts);
  const page = document.documentElement.style;
  const { overflow } = page;
  page.overflow = 'hidden';
  dialog.showModal();

  return {
    body,
    say,
    close() {
      page.overflow = overflow;
      dialog.onclose = null;
      // Before it is removed: only then does the browser give the focus back.
      dialog.close();
      host.remove();
    },
  };
}
