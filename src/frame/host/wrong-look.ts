import type { AppearanceFont, AppearanceVariables } from '../../protocol/appearance.ts';
import { inWords } from './in-words.ts';
import type { Fault } from './what-is-wrong.ts';

const COLOR = 'Use a colour: a name, #hex, rgb(), hsl() or oklch().';
const length = (least: number, most: number) => `Use a length from ${least} to ${most}px.`;

const VARIABLES: Readonly<Record<keyof AppearanceVariables, string>> = {
  accent: COLOR,
  onAccent: COLOR,
  surface: COLOR,
  field: COLOR,
  text: COLOR,
  muted: COLOR,
  placeholder: COLOR,
  border: COLOR,
  danger: COLOR,
  good: COLOR,
  focus: COLOR,
  radius: length(0, 24),
  buttonRadius: length(0, 32),
  borderWidth: length(1, 3),
  font: 'Use a list of font families.',
  fontSize: length(14, 20),
  labelWeight: 'Use "400", "500", "600" or "700".',
  fieldHeight: length(44, 64),
  buttonHeight: length(44, 64),
  spacing: length(3, 6),
};

const FONTS: Readonly<Record<keyof AppearanceFont, string>> = {
  family: 'Use a name of letters, digits and spaces.',
  src: 'Use the https URL of a font file, plain, with nothing to be escaped.',
  weight: 'Use "100" to "900", or a range such as "400 700".',
  style: 'Use "normal" or "italic".',
};

const FIELDS = {
  theme: 'Use "auto", "light", "dark" or "contrast".',
  variables: 'Use an object such as {"accent": "#0a7a46"}.',
  labels: 'Use "above" or "floating".',
  density: 'Use "compact", "normal" or "comfortable".',
  fonts: 'Use a list of at most four, such as [{"family": "Brand", "src": "https://…"}].',
} as const;

const REMEDIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': 'Use an object such as {"theme": "dark"}.',
    ...FIELDS,
    ...at('variables', VARIABLES),
    ...at('fonts[]', FONTS),
    'fonts[]': 'Use an object such as {"family": "Brand", "src": "https://…"}.',
  }),
);

/** Lists of what there is, for a name that nobody knows. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(FIELDS)],
  ['variables', Object.keys(VARIABLES)],
  ['fonts[]', Object.keys(FONTS)],
]);

/** @returns a sentence that names the field and the problem, and the remedy. */
export function whatIsWrongWithLook(appearance: unknown, { path: parent, keys = [] }: Fault): string {
  const [unknown] = keys;
  const path = unknown === undefined ? parent : [...parent, unknown];
  const remedy = unknown === undefined ? REMEDIES.get(written(parent, true)) : onlyThese(parent);
  return `"appearance"${dotted(path)} is ${inWords(valueAt(appearance, path))}. ${remedy}`;
}

const onlyThese = (parent: readonly PropertyKey[]): string =>
  `Use only ${new Intl.ListFormat('en').format(
    (NAMES.get(written(parent, true)) ?? []).map((name) => `"${name}"`),
  )}.`;

const dotted = (path: readonly PropertyKey[]): string => (path.length > 0 ? `.${written(path, false)}` : '');

/** `fonts[0].src`, or `fonts[].src` whichever it is. */
const written = (path: readonly PropertyKey[], any: boolean): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${any ? '' : step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce((inner: unknown, step) => (Object(inner) as Record<PropertyKey, unknown>)[step], value);

function at(parent: string, remedies: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(remedies).map(([name, remedy]) => [`${parent}.${name}`, remedy]));
}
