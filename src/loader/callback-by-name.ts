/**
 * A function that an attribute names by a dotted path from the global object. It is looked up when it is
 * called: the page may define it later, or replace it.
 * @param whenMissing is told how to mend it when there is no such function.
 */
export const callbackByName =
  (attribute: string, path: string, whenMissing: (message: string) => void) =>
  (argument: unknown): unknown => {
    let owner: unknown;
    let value: unknown = globalThis;
    for (const name of path.split('.')) {
      owner = value;
      value = (owner as Record<string, unknown> | null | undefined)?.[name.trim()];
    }
    if (typeof value === 'function') return value.call(owner, argument);
    return whenMissing(
      `${attribute}="${path}" names no function. Make it a property of window; a top-level const or let is none.`,
    );
  };
