const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = 'áƀçđéƒğĥíĵķłɱñóþɋŕšŧúṽŵẋýžÁƁÇĐÉƑĞĤÍĴĶŁṀÑÓÞɊŔŠŦÚṼŴẊÝŽ';
const accents = new Map([...PLAIN].map((letter, at) => [letter, [...ACCENTED][at] ?? letter]));

/** How much longer than English other languages get. */
const LONGER = 0.3;

/**
 * English as a language that nobody speaks, `en-XA`: accented, a third longer, in brackets. What stays plain on
 * a screen can't be translated, and what loses a bracket is clipped.
 */
export function pseudo<T>(texts: T): T {
  if (typeof texts === 'string') return disguise(texts) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  if (Array.isArray(texts)) return texts.map(pseudo) as T;
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, pseudo(text)])) as T;
}

function disguise(text: string): string {
  // Values keep their names.
  const accented = text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? part : [...part].map((letter) => accents.get(letter) ?? letter).join(''),
    )
    .join('');
  const more = 'õ'.repeat(Math.ceil(text.length * LONGER));
  return `⟦${accented} ${more}⟧`;
}
