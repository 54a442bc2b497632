/** A text for each plural category that its language has (CLDR); `other` stands in for the rest. */
export type Forms = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Puts values in place of a text's `{names}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** The form for a number, with the number in it as the language writes it. @param tag BCP 47. */
export const counted = (forms: Forms, count: number, tag: string): string =>
  fill(forms[new Intl.PluralRules(tag).select(count)] ?? forms.other, { count: count.toLocaleString(tag) });
