import { addError, type FieldErrors } from './field-errors.ts';

const MAX_DEPTH = 16;

/** Text that PostgreSQL can't store: NUL characters, and halves of surrogate pairs. */
export function addTextErrors(errors: FieldErrors, body: unknown): void {
  walk([], body);

  function walk(path: string[], value: unknown): void {
    if (typeof value === 'string') check(path, value);
    if (typeof value !== 'object' || value === null) return;
    if (path.length === MAX_DEPTH) {
      addError(errors, path.slice(0, 1), 'This is nested too deeply.');
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      check([...path, key], key);
      walk([...path, key], inner);
    }
  }

  function check(path: string[], text: string): void {
    if (text.includes('\0')) addError(errors, path, 'Remove the NUL character.');
    if (/\p{Surrogate}/u.test(text))
      addError(errors, path, 'Remove the broken character (half a surrogate pair).');
  }
}
