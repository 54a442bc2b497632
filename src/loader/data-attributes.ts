import { attempt } from './attempt.ts';
import { callbackByName } from './callback-by-name.ts';
import { RULES } from './option-checks.ts';

/** @returns an option's value; text that can't be read stays text and is refused as such. */
function read(option: string, text: string): unknown {
  if (/^(appearance|preload|initialHeight)$/.test(option)) return attempt(() => JSON.parse(text)) ?? text;
  if (/^(on|before)[A-Z]/.test(option)) return callbackByName(option, text);
  return option === 'methods' ? text.trim().split(/\s*,\s*/) : text.trim();
}

/**
 * Reads a script element's `data-` attributes. They are named as their options are, but that callbacks
 * leave out the `on`: `data-success` is `onSuccess`.
 * @returns options as `createCheckout` takes them, not yet checked; an attribute that is none keeps its name.
 */
export const optionsOfData = (data: Readonly<Record<string, string | undefined>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(data).map(([key, text = '']) => {
      const callback = key.replace(/^./, (letter) => `on${letter.toUpperCase()}`);
      const option = callback in RULES ? callback : key;
      return [option, read(option, text)];
    }),
  );
