/** Messages by field, nested as the request is; entries of a list go by their index. */
export interface FieldErrors {
  [field: string]: string[] | FieldErrors;
}

/** For what concerns a whole object and none of its fields. */
export const NON_FIELD = 'non_field_errors';

/** @param path keys from the body's root; empty for the body itself. */
export function addError(errors: FieldErrors, path: readonly PropertyKey[], message: string): void {
  const keys = path.length === 0 ? [NON_FIELD] : path.map(String);
  let level = errors;
  for (const [depth, key] of keys.entries()) {
    const last = depth === keys.length - 1;
    const found = Object.hasOwn(level, key) ? level[key] : undefined;
    if (last) {
      if (found === undefined) define(level, key, [message]);
      else if (!Array.isArray(found)) addError(found, [], message);
      else if (!found.includes(message)) found.push(message);
    } else if (found === undefined || Array.isArray(found)) {
      const inner: FieldErrors = found === undefined ? {} : { [NON_FIELD]: found };
      define(level, key, inner);
      level = inner;
    } else level = found;
  }
}

/** An assignment would treat a field named `__proto__` as something else. */
const define = (target: FieldErrors, key: string, value: string[] | FieldErrors) =>
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });

export const hasErrors = (errors: FieldErrors): boolean => Object.keys(errors).length > 0;
