import { callbackByName } from './callback-by-name.ts';
import { closestName } from './closest-name.ts';
import { complain, warn } from './console.ts';
import { optionNames } from './option-checks.ts';

/** The name in `dataset` of an option's attribute, e.g. `success` for `onSuccess`. */
const keyOf = (option: string): string => option.replace(/^on./, (start) => start.charAt(2).toLowerCase());

const attributeOfKey = (key: string): string =>
  `data-${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** @returns the attribute that an option is written as, e.g. `data-success` for `onSuccess`. */
export const attributeOf = (option: string): string => attributeOfKey(keyOf(option));

const KEYS = [...optionNames.map(keyOf), 'mount'];

/** @returns the option's value; text that can't be read stays text and is refused as such. */
function read(option: string, text: string): unknown {
  const attribute = attributeOf(option);
  switch (option) {
    case 'appearance':
    case 'preload':
    case 'initialHeight':
      try {
        return JSON.parse(text);
      } catch {
        return text;
      }
    case 'methods':
      return text.split(',').map((item) => item.trim());
    case 'beforePayment':
      return callbackByName(attribute, text, (message) => {
        complain(message);
        // The page wanted a say before money moves; without its function, nothing may be sent.
        throw new Error(message);
      });
    default:
      return option.startsWith('on') ? callbackByName(attribute, text, complain) : text.trim();
  }
}

/**
 * Reads a script element's `data-` attributes.
 * @param dataset its `dataset`.
 * @returns options as `createCheckout` takes them, not yet checked.
 */
export function optionsOfData(
  dataset: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  for (const key of Object.keys(dataset)) {
    // Other tools put attributes of their own on script elements; only a near miss is worth a word.
    const meant = KEYS.includes(key) ? null : closestName(key, KEYS);
    if (meant) warn(`There is no attribute ${attributeOfKey(key)}. Did you mean ${attributeOfKey(meant)}?`);
  }
  const options: Record<string, unknown> = {};
  for (const option of optionNames) {
    const text = dataset[keyOf(option)];
    if (text !== undefined) options[option] = read(option, text);
  }
  return options;
}
