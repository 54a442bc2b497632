import type { Brand } from '../../../protocol/brands.ts';
import { type BrandRule, brandRules } from './brand-table.ts';
import { type CardKind, UNKNOWN } from './card-kind.ts';
import type { PrefixRange } from './ranges-text.ts';

/** Digits beyond these tell no brand from another: no range is longer. */
const TELLING = Math.max(...brandRules.flatMap(({ ranges }) => ranges.map(([first]) => first.length)));

/** What was asked for last: with one key it is asked for several times. */
let last: { digits: string; kind: CardKind } = { digits: '', kind: UNKNOWN };

/**
 * @param digits what is typed so far, ASCII digits only.
 * @returns the brand as soon as it is the only one possible, with what its numbers look like.
 */
export function detectCard(digits: string): CardKind {
  const telling = digits.slice(0, TELLING);
  if (telling !== last.digits) last = { digits: telling, kind: find(telling) };
  return last.kind;
}

function find(digits: string): CardKind {
  const found = brandRules.flatMap((rule) => match(rule, digits));
  const worldwide = found.find(({ rule }) => isWorldwide(rule.brand))?.rule;
  // A co-badged card shows its worldwide brand until the domestic one is certain.
  const possible = worldwide ? found.filter(({ rule, strength }) => strength || !isCoBadged(rule)) : found;
  const [first] = possible;
  if (!first || (possible.length > 1 && possible.some(({ strength }) => !strength))) return UNKNOWN;

  const { rule } = possible.reduce((best, next) => (next.strength > best.strength ? next : best));
  const { brand, gaps, lengths, cvcLengths, luhn } = rule;
  const coBrand = worldwide && worldwide.brand !== brand ? worldwide.brand : null;
  return { brand, coBrand, gaps, lengths, cvcLengths, luhn };
}

const isWorldwide = (brand: Brand) => brand === 'visa' || brand === 'mastercard';
const isCoBadged = ({ brand }: BrandRule) => brand === 'mada';

interface Match {
  rule: BrandRule;
  /** Length of the longest prefix that the digits have in full; 0 while they are only on the way to one. */
  strength: number;
}

function match(rule: BrandRule, digits: string): Match[] {
  const strengths = rule.ranges
    .filter((range) => inRange(range, digits))
    .map(([first]) => (first.length > digits.length ? 0 : first.length));
  return strengths.length ? [{ rule, strength: Math.max(...strengths) }] : [];
}

/** Whether the digits, as far as they go, lie in the range. Strings of one length compare like numbers. */
function inRange([first, last]: PrefixRange, digits: string): boolean {
  const length = Math.min(first.length, digits.length);
  const prefix = digits.slice(0, length);
  return prefix >= first.slice(0, length) && prefix <= last.slice(0, length);
}
