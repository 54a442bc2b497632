import type { Result } from '../../protocol/messages.ts';
import type { LookOptions } from '../look/look.ts';
import type { Checkout } from '../state/create-state.ts';
import { readOptions } from './read-options.ts';

/** Reads a merchant's options and shows them, or says what is wrong with them and changes nothing. */
export type TakeOptions = (given: unknown) => Promise<Result<LookOptions>>;

/** Some options take a chunk to be read; who came later must not be overtaken by them. */
export function optionsTaker(app: Checkout): TakeOptions {
  let before: Promise<unknown> = Promise.resolve();
  return (given) => {
    const taken = before.then(async () => {
      const read = await readOptions(given);
      if (read.ok) app.options.value = read.value;
      return read;
    });
    before = taken;
    return taken;
  };
}
