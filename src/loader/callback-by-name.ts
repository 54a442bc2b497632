import { complain } from './console.ts';

/**
 * A function that an attribute names by a dotted path from the global object. It is looked up when it is
 * called: the page may define it later, or replace it.
 * @throws {Error} (the function that it returns) where there is no `beforePayment`: the page wanted a say
 *   before money moves, so nothing may be sent. Of the others the console tells.
 */
export const callbackByName =
  (option: string, path: string) =>
  (argument: unknown): unknown => {
    const [owner, value] = path
      .split('.')
      .reduce<unknown[]>(
        ([, object], name) => [object, (object as Record<string, unknown> | null)?.[name.trim()]],
        [null, globalThis],
      );
    if (typeof value === 'function') return value.call(owner, argument);
    const message = `${option}: "${path}" is no function of window.`;
    complain(message);
    if (option === 'beforePayment') throw new Error(message);
    return;
  };
