import {
  COLOR_REMEDY,
  FONT_REMEDY,
  isAppearance,
  isTheme,
  RADIUS_REMEDY,
} from '../../protocol/appearance-values.ts';

const REMEDIES: ReadonlyMap<string, string> = new Map([
  ['accent', COLOR_REMEDY],
  ['surface', COLOR_REMEDY],
  ['text', COLOR_REMEDY],
  ['danger', COLOR_REMEDY],
  ['radius', RADIUS_REMEDY],
  ['font', FONT_REMEDY],
]);
const KNOWN_ONLY =
  'Use only "theme" and, in "variables", "accent", "surface", "text", "danger", "radius" and "font".';

/** What the loader passes on as the merchant gave it. */
const REMEDIES_BY_NAME = {
  locale: 'Use "auto" or a language tag such as "en" or "ar-KW".',
  methods: 'Use a list of types such as ["card"], or leave it out for all.',
  payButton: 'Use "show" or "hide".',
} as const;

/**
 * Says what is wrong with options that were refused.
 * @param wrong names of the options that their schema refuses.
 * @returns a sentence that names the field and the problem, and the remedy.
 */
export function whatIsWrong(options: unknown, wrong: readonly PropertyKey[]): string {
  if (!isRecord(options)) return UNKNOWN;
  for (const [name, remedy] of Object.entries(REMEDIES_BY_NAME)) {
    if (wrong.includes(name)) return `"${name}" is ${inWords(options[name])}. ${remedy}`;
  }
  return (wrong.includes('appearance') && problemWithLook(options.appearance)) || UNKNOWN;
}

const UNKNOWN = 'The options have an unknown shape.';

function problemWithLook(appearance: unknown): string | null {
  if (!isRecord(appearance)) return told('', appearance, 'Use an object such as {"theme": "dark"}.');
  const { theme, variables, ...unknown } = appearance;
  if (theme !== undefined && !isTheme(theme)) {
    return told('.theme', theme, 'Use "auto", "light", "dark" or "contrast".');
  }
  for (const [name, value] of given(unknown)) return told(`.${name}`, value, KNOWN_ONLY);
  if (variables === undefined) return null;
  if (!isRecord(variables)) {
    return told('.variables', variables, 'Use an object such as {"accent": "#0a7a46"}.');
  }
  for (const [name, value] of given(variables)) {
    if (!isAppearance({ variables: { [name]: value } })) {
      return told(`.variables.${name}`, value, REMEDIES.get(name) ?? KNOWN_ONLY);
    }
  }
  return null;
}

const given = (record: Record<string, unknown>) =>
  Object.entries(record).filter(([, value]) => value !== undefined);

const told = (at: string, value: unknown, remedy: string) =>
  `"appearance"${at} is ${inWords(value)}. ${remedy}`;

/** As a reader of the console recognises it, cut to a line's length. */
function inWords(value: unknown): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  return (JSON.stringify(value) ?? `of type ${typeof value}`).slice(0, 60);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
