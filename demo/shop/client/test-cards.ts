import type { ClientTexts } from './page-data.ts';

const SHOWN_FOR = 1600;

/** Copies a test card's number with a click, and says so. */
export function enableTestCards(texts: ClientTexts): void {
  const status = document.getElementById('copy-status');
  for (const card of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    card.addEventListener('click', async () => {
      const number = card.dataset.copy ?? '';
      const copied = await copy(number.replaceAll(' ', ''));
      if (!copied) select(card.querySelector('.card-number'));
      const said = copied ? texts.copied : texts.copyByHand;
      if (status) status.textContent = `${said}: ${number}`;
      flash(card, said);
    });
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function select(element: Element | null): void {
  if (element) getSelection()?.selectAllChildren(element);
}

function flash(card: HTMLElement, said: string): void {
  const what = card.querySelector<HTMLElement>('.card-what');
  if (!what || card.dataset.copied !== undefined) return;
  const before = what.textContent;
  card.dataset.copied = '';
  what.textContent = said;
  setTimeout(() => {
    what.textContent = before;
    delete card.dataset.copied;
  }, SHOWN_FOR);
}
