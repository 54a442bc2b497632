import { inWords, isRecord } from './in-words.ts';
import { whatIsWrongWithLook } from './wrong-look.ts';

/** One thing that a schema refuses, as zod tells it. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  /** Names that nobody knows, inside what the path leads to. */
  readonly keys?: readonly string[];
}

/** What the loader passes on as the merchant gave it. */
const REMEDIES_BY_NAME = {
  locale: 'Use "auto" or a language tag such as "en" or "ar-KW".',
  methods: 'Use a list of types such as ["card"], or leave it out for all.',
  payButton: 'Use "show" or "hide".',
} as const;

/**
 * Says what is wrong with options that were refused.
 * @param faults what their schema refuses.
 * @returns a sentence that names the field and the problem, and the remedy.
 */
export function whatIsWrong(options: unknown, faults: readonly Fault[]): string {
  if (!isRecord(options)) return UNKNOWN;
  for (const [name, remedy] of Object.entries(REMEDIES_BY_NAME)) {
    if (faults.some(({ path }) => path[0] === name)) {
      return `"${name}" is ${inWords(options[name])}. ${remedy}`;
    }
  }
  const [look] = faults.filter(({ path }) => path[0] === 'appearance');
  return look ? whatIsWrongWithLook(options.appearance, { ...look, path: look.path.slice(1) }) : UNKNOWN;
}

const UNKNOWN = 'The options have an unknown shape.';
