import { applyEdit, type FieldFormat, type FieldText } from './edit.ts';

export interface FieldSpec extends FieldFormat {
  /** Called after each edit, when the field holds its formatted text. */
  onFormatted?(): void;
}

/**
 * Keeps an uncontrolled field formatted while a person types, deletes, pastes, drops, undoes or lets the
 * browser fill it in. The browser's own edit stands and `value` is written only where the formatted text
 * differs. Nothing is touched while an input method composes.
 *
 * Undo is this function's own, one edit at a time: after a written `value` Chrome replays its history at
 * stale offsets, which makes up digits. Redo does nothing.
 *
 * @returns a function that takes the listeners away.
 */
export function attachFormat(input: HTMLInputElement, spec: FieldSpec): () => void {
  const past: FieldText[] = [];
  let before: FieldText | null = null;

  const show = ({ value, selectionStart, selectionEnd }: FieldText) => {
    if (value !== input.value) {
      const direction = input.selectionDirection ?? 'none';
      input.value = value;
      // Safari moves the focus to a field whose selection is set.
      if (input.matches(':focus')) input.setSelectionRange(selectionStart, selectionEnd, direction);
    }
    spec.onFormatted?.();
  };

  const settle = (inputType = '') => {
    const origin = inputType.startsWith('history') || !inputType ? null : before;
    const next = applyEdit(textOf(input), spec, origin, inputType);
    if (origin && origin.value !== next.value) past.push(origin);
    before = null;
    show(next);
  };

  const remember = () => {
    before = textOf(input);
  };
  const undo = (event: Event) => {
    event.preventDefault();
    const last = past.pop();
    if (last) show(last);
  };
  const onBeforeInput = (event: InputEvent) => {
    if (event.inputType === 'historyUndo') undo(event);
    else if (event.inputType === 'historyRedo') event.preventDefault();
    else if (!event.isComposing) remember();
  };
  // Firefox forgets its history when a value is written, and then asks for no undo.
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (key === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey) undo(event);
  };
  const onInput = (event: Event) => {
    // Autofill and password managers send plain events.
    const { isComposing = false, inputType = '' } = event as Partial<InputEvent>;
    // A dragged text is on its way: rewriting the field now would end the drag before its drop.
    if (!isComposing && inputType !== 'deleteByDrag') settle(inputType);
  };
  const onCompositionEnd = () => settle('insertCompositionText');
  const tidy = () => settle();

  const listeners = new AbortController();
  const { signal } = listeners;
  input.addEventListener('keydown', onKeyDown, { signal });
  input.addEventListener('beforeinput', onBeforeInput, { signal });
  input.addEventListener('compositionstart', remember, { signal });
  input.addEventListener('input', onInput, { signal });
  input.addEventListener('compositionend', onCompositionEnd, { signal });
  for (const type of ['change', 'blur', 'dragend']) input.addEventListener(type, tidy, { signal });
  // Typed or filled in before this script ran.
  if (input.value) settle();
  return () => listeners.abort();
}

function textOf({ value, selectionStart, selectionEnd }: HTMLInputElement): FieldText {
  const start = selectionStart ?? value.length;
  return { value, selectionStart: start, selectionEnd: selectionEnd ?? start };
}
