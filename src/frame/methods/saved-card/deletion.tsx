import { signal } from '@preact/signals';
import { fill } from '../../../i18n/fill.ts';
import { methodTextsOf } from '../../i18n/method-texts-of.ts';
import { deleteCard } from '../../state/actions.ts';
import type { Checkout } from '../../state/create-state.ts';
import { BinIcon } from './bin-icon.tsx';

/** The button that deletes a card, and its question, since nothing brings the card back. */
export function openDeletion(app: Checkout, cardId: string, label: string) {
  const phase = signal<'idle' | 'asking' | 'deleting' | 'failed'>('idle');
  let button: HTMLButtonElement | null = null;

  const keep = () => {
    if (phase.peek() === 'deleting') return;
    phase.value = 'idle';
    button?.focus();
  };
  const confirm = async () => {
    if (phase.peek() === 'deleting') return;
    phase.value = 'deleting';
    const next = neighbour(button);
    const deleted = await deleteCard(app, cardId);
    const texts = methodTextsOf(app);
    app.announce(deleted ? texts.deleted : texts.notDeleted);
    if (deleted) next?.focus();
    else phase.value = 'failed';
  };
  const onEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') keep();
  };
  /** The harmless answer, for a key that is still held down. */
  const focus = (element: HTMLElement | null) => element?.focus();
  const keepButton = (element: HTMLButtonElement | null) => {
    button = element;
  };

  return {
    View() {
      const texts = methodTextsOf(app);
      const isOpen = phase.value !== 'idle';
      const question = `delete-${cardId}`;
      return (
        <>
          <button
            type="button"
            class="delete"
            ref={keepButton}
            aria-label={fill(texts.deleteCard, { card: label })}
            aria-expanded={isOpen}
            onClick={() => {
              if (!isOpen) phase.value = 'asking';
            }}
          >
            <BinIcon />
          </button>
          {isOpen && (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset would be part of the payment form.
            <div class="confirm" role="group" aria-labelledby={question} onKeyDown={onEscape}>
              <p id={question}>{phase.value === 'failed' ? texts.notDeleted : texts.deleteQuestion}</p>
              <span class="answers">
                <button
                  type="button"
                  class="second danger"
                  aria-disabled={phase.value === 'deleting'}
                  onClick={() => void confirm()}
                >
                  {phase.value === 'deleting' ? texts.deleting : texts.confirmDelete}
                </button>
                <button type="button" class="second" ref={focus} onClick={keep}>
                  {texts.keepCard}
                </button>
              </span>
            </div>
          )}
        </>
      );
    },
  };
}

/** Where the focus goes when a card's row is gone: to the next row, or else the one before. */
function neighbour(button: HTMLElement | null): HTMLElement | null {
  const row = button?.closest('.method');
  const rows = [...(row?.closest('.methods')?.querySelectorAll('.method') ?? [])];
  const at = row ? rows.indexOf(row) : -1;
  const next = rows[at + 1] ?? rows[at - 1];
  return next?.querySelector<HTMLElement>('input:enabled, button') ?? null;
}
