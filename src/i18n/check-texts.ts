type Entries = Map<string, unknown>;

/** `null` leaves it to the locale. */
const MAY_BE_NULL = /(^|\.)amountLocale$/;

/**
 * What is wrong with a language, measured by English: keys that are missing or too many, values that a text
 * drops or invents, plural forms that its grammar needs (CLDR). A line per fault; none for a good language.
 * @param tag BCP 47.
 */
export function faultsOf(tag: string, texts: object, english: object, rightToLeft: boolean): string[] {
  const [own, wanted] = [entriesOf(texts), entriesOf(english)];
  return [
    ...[...wanted.keys()].filter((key) => !own.has(key)).map((key) => `${key} is missing`),
    ...[...own.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is too much`),
    ...[...own].flatMap(([key, value]) => {
      const model = wanted.get(key);
      if (MAY_BE_NULL.test(key) || model === undefined) return [];
      const faults = isForms(model) ? formFaults(tag, value, model) : textFaults(value, namesIn(model));
      return [...faults, ...(rightToLeft ? bareNames(value) : [])].map((fault) => `${key} ${fault}`);
    }),
  ];
}

/** Plural forms count as one entry: languages have different ones. */
const isForms = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && 'other' in value;

const entriesOf = (value: unknown, path = ''): Entries =>
  typeof value === 'object' && value !== null && !isForms(value)
    ? new Map(
        Object.entries(value).flatMap(([key, inner]) => [...entriesOf(inner, path ? `${path}.${key}` : key)]),
      )
    : new Map([[path, value]]);

const namesIn = (text: unknown): string[] => (String(text).match(/\{\w+\}/g) ?? []).sort();

function textFaults(text: unknown, names: readonly string[]): string[] {
  if (typeof text !== 'string' || text.trim() !== text || text === '') return ['is no text'];
  return String(namesIn(text)) === String(names)
    ? []
    : [`has ${namesIn(text).join(' ') || 'no value'} instead of ${names.join(' ') || 'none'}`];
}

function formFaults(tag: string, forms: unknown, model: Record<string, string>): string[] {
  if (!isForms(forms)) return ['has no plural forms'];
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const known = new Set<string>([...pluralCategories, 'other']);
  return [
    ...Object.keys(forms)
      .filter((form) => !known.has(form))
      .map((form) => `has the form ${form}, which ${tag} has not`),
    ...textFaults(forms.other, namesIn(model.other)).map((fault) => `in the form other ${fault}`),
    ...neededForms(tag)
      .filter((form) => !(form in forms))
      .map((form) => `lacks the form ${form}`),
  ];
}

/** The forms that whole numbers from 1 to 200 take. */
const neededForms = (tag: string): string[] => {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(Array.from({ length: 200 }, (_, at) => rules.select(at + 1)))];
};

/** Names, numbers and codes of another direction turn a sentence around unless they are isolated (UAX #9). */
const bareNames = (value: unknown): string[] =>
  (
    JSON.stringify(value)?.match(
      /(?<![\u2066\u2068])\{(?!count|amount|brand)\w+\}|\{(?!count|amount|brand)\w+\}(?!\u2069)/g,
    ) ?? []
  ).map((name) => `has a bare ${name}: put it between U+2068 and U+2069`);
