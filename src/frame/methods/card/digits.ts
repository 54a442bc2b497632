/**
 * Digits as people's keyboards write them: ASCII, Arabic-Indic (U+0660–9), Persian (U+06F0–9) and
 * full-width (U+FF10–19). Unicode normalisation (NFKC) leaves the Arabic ones alone, so they are mapped here.
 */
const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/** The text with every digit in ASCII. One code unit stays one code unit, so offsets and caret stay true. */
export const normalizeDigits = (text: string): string =>
  // The three blocks start at a multiple of 16: the low four bits are the digit.
  text.replace(FOREIGN_DIGIT, (digit) => String(digit.charCodeAt(0) & 15));

/** ASCII digits of a text and nothing else: no spaces, dashes or the direction marks that pasted Arabic text brings. */
export const onlyDigits = (text: string): string => normalizeDigits(text).replace(/\D/g, '');

export const isDigit = (char: string): boolean =>
  (char >= '0' && char <= '9') || char.search(FOREIGN_DIGIT) === 0;
