import { fill } from '../../../i18n/fill.ts';
import type { BaseTexts } from '../../i18n/base-texts.ts';
import type { FieldProblem } from '../../i18n/field-problem.ts';
import type { FieldName } from '../../state/step.ts';
import { brandName, type CardKind } from './brand.ts';
import type { CardProblem } from './read-form.ts';

/** Digits of the card's security code; 3 where both are possible. */
export const cvcDigits = (kind: CardKind): 3 | 4 => (kind.cvcLengths.includes(3) ? 3 : 4);

/** The text for a problem, or the one for whatever else is wrong. */
const textFor = <T>(texts: { readonly invalid: T }, problem: FieldProblem): T =>
  (texts as Partial<Record<FieldProblem, T>>)[problem] ?? texts.invalid;

export const codeProblemText = (texts: BaseTexts, problem: FieldProblem, kind: CardKind): string =>
  textFor(texts.codeProblem, problem)[cvcDigits(kind)];

/** What is wrong with a field and what to do about it. */
export function errorText(field: FieldName, problem: CardProblem, kind: CardKind, texts: BaseTexts): string {
  if (problem === 'not_accepted')
    return fill(texts.brandNotAccepted, { brand: kind.brand ? brandName(kind.brand) : texts.card });
  switch (field) {
    case 'number':
      return textFor(texts.numberProblem, problem);
    case 'expiry':
      return textFor(texts.expiryProblem, problem);
    case 'cvc':
      return codeProblemText(texts, problem, kind);
    case 'name':
      return texts.nameProblem;
  }
}
