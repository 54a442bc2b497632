/**
 * Puts the custom properties of a style that have but one value into its rules: a browser resolves each `var()` anew
 * for every element, before it can paint anything. Those that are left over are for others to take out.
 * Colors stay: scripts ask for them, and correct them.
 * @param isOwn whether one is given another value elsewhere; its name has its dashes.
 */
export function foldConstants(style: string, isOwn: (name: string) => boolean): string {
  const declared = new Map<string, string | null>();
  for (const [, name = '', value = ''] of style.matchAll(/(--[\w-]+):([^;{}]*)/g))
    declared.set(name, declared.has(name) || isOwn(name) ? null : value);

  const folded = new Map<string, string | null>();
  const fold = (text: string): string =>
    calculated(text.replace(/var\((--[\w-]+)\)/g, (all, name: string) => constant(name) ?? all));
  const constant = (name: string): string | null => {
    const known = folded.get(name);
    if (known !== undefined) return known;
    // Where it speaks of itself, it has none.
    folded.set(name, null);
    const value = declared.get(name);
    const made = value ? fold(value) : null;
    const found = made !== null && CONSTANT.test(made) && !made.includes('var(') ? made : null;
    folded.set(name, found);
    return found;
  };
  return fold(style);
}

/** Lengths, times, numbers, easings, and names of fonts. */
const CONSTANT = /^(?:[-.\d"]|calc\(|max\(|min\(|cubic-bezier\()/;

const NUMBER = String.raw`(-?(?:\d+\.?\d*|\.\d+))`;
const UNIT = '([a-z]+|)';
const PRODUCT = new RegExp(String.raw`calc\(${NUMBER} \* ${NUMBER}${UNIT}\)`, 'g');
const SUM = new RegExp(String.raw`calc\(${NUMBER}${UNIT} ([+-]) ${NUMBER}\2\)`, 'g');
const LIMIT = new RegExp(String.raw`\b(max|min)\(${NUMBER}${UNIT}, ${NUMBER}\3\)`, 'g');

/** What can be calculated without a page, is. */
function calculated(text: string): string {
  const less = text
    .replace(PRODUCT, (_, times, one, unit) => `${short(times * one)}${unit}`)
    .replace(
      SUM,
      (_, one, unit, sign, other) => `${short(sign === '+' ? +one + +other : one - other)}${unit}`,
    )
    .replace(LIMIT, (_, name: 'max' | 'min', one, unit, other) => `${short(Math[name](one, other))}${unit}`);
  return less === text ? text : calculated(less);
}

/** Finer than any screen. */
const short = (value: number): string => String(Number(value.toFixed(5))).replace(/^(-?)0\./, '$1.');
