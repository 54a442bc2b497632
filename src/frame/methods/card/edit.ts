/** Text and selection of a field; offsets in UTF-16 code units, as the DOM counts them. */
export interface FieldText {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** How a field's text is shaped. Kept characters are the person's own; all others (gaps) are put in for him. */
export interface FieldFormat {
  /**
   * @param raw the text after the person's edit, gaps and all.
   * @param deleting he deletes, or works inside the text: nothing is to be completed for him.
   */
  format(raw: string, deleting: boolean): string;
  isKept(char: string): boolean;
  /** How many kept characters fit into a field that holds these. Without it, `format` alone decides. */
  max?(kept: string): number;
}

/**
 * What a field should hold after an edit that the browser made.
 *
 * @param after the field as the edit left it.
 * @param before the field before the edit; `null` where nobody edited: filled in by the browser, restored, undone.
 * @param inputType of the `InputEvent` (Input Events Level 2), `''` where there is none.
 * @returns the formatted text, with as many kept characters left of the caret as the edit left there.
 */
export function applyEdit(
  after: FieldText,
  format: FieldFormat,
  before: FieldText | null = null,
  inputType = '',
): FieldText {
  const deleting = inputType.startsWith('delete');
  const raw = deleting
    ? deleteThroughGap(after, format, before, inputType)
    : cutToRoom(after, format, before);
  const inside = before !== null && kept(raw.value.slice(raw.selectionEnd), format) !== '';
  const value = format.format(raw.value, deleting || inside);
  return {
    value,
    selectionStart: place(raw.selectionStart, raw.value, value, format),
    selectionEnd: place(raw.selectionEnd, raw.value, value, format),
  };
}

const kept = (text: string, { isKept }: FieldFormat): string => [...text].filter(isKept).join('');

/** A Backspace or Delete that only met a gap means the character behind it. */
function deleteThroughGap(
  after: FieldText,
  format: FieldFormat,
  before: FieldText | null,
  inputType: string,
): FieldText {
  const { value, selectionEnd: caret } = after;
  if (!before || before.selectionStart !== before.selectionEnd) return after;
  if (kept(before.value, format) !== kept(value, format)) return after;

  const forward = inputType.endsWith('Forward');
  const chars = value.split('');
  const at = forward
    ? chars.findIndex((char, index) => index >= caret && format.isKept(char))
    : chars.findLastIndex((char, index) => index < caret && format.isKept(char));
  if (at < 0) return after;
  const selection = forward ? caret : at;
  return {
    value: value.slice(0, at) + value.slice(at + 1),
    selectionStart: selection,
    selectionEnd: selection,
  };
}

/**
 * Text that is too long loses the end of what was inserted, like `maxlength`: typing in a full field changes
 * nothing, and what stands behind the caret is never pushed out. Deleting never comes here.
 */
function cutToRoom(after: FieldText, format: FieldFormat, before: FieldText | null): FieldText {
  const { value, selectionEnd: caret } = after;
  const tail = before ? value.slice(caret) : '';
  const start = before ? insertionStart(before.value, value, tail) : 0;
  let end = value.length - tail.length;
  for (let fits = false; !fits; ) {
    const all = kept(value.slice(0, end) + tail, format);
    let excess = all.length - (format.max?.(all) ?? all.length);
    fits = excess <= 0;
    while (excess > 0 && end > start) {
      end -= 1;
      if (format.isKept(value.slice(end, end + 1))) excess -= 1;
    }
    fits ||= end === start;
  }
  if (end + tail.length === value.length) return after;
  return {
    value: value.slice(0, end) + tail,
    selectionStart: Math.min(after.selectionStart, end),
    selectionEnd: Math.min(caret, end),
  };
}

/** Where the inserted text begins: behind what the old and the new text have in common. */
function insertionStart(before: string, value: string, tail: string): number {
  const most = Math.min(before.length, value.length) - tail.length;
  let start = 0;
  while (start < most && before[start] === value[start]) start += 1;
  return start;
}

/** The offset in the formatted text that has as many kept characters before it as `offset` in the raw one. */
function place(offset: number, raw: string, value: string, format: FieldFormat): number {
  const count = kept(raw.slice(0, offset), format).length;
  if (kept(raw.slice(offset), format) === '' && offset > 0) return value.length;
  let at = 0;
  for (let seen = 0; seen < count && at < value.length; at += 1) {
    if (format.isKept(value.slice(at, at + 1))) seen += 1;
  }
  // A caret that stood behind a gap stays behind it.
  while (at < value.length && value[at] === raw[offset - 1] && !format.isKept(value.slice(at, at + 1)))
    at += 1;
  return at;
}
