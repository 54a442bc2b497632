import { fill } from '../../../i18n/fill.ts';
import { BRAND_NAMES } from '../../../protocol/brands.ts';
import type { BaseTexts } from '../../i18n/base-texts.ts';
import type { FieldProblem } from '../../i18n/field-problem.ts';
import type { FieldName } from '../../state/step.ts';
import { type CardKind, cvcDigits } from './card-kind.ts';
import type { CardProblem } from './read-form.ts';

/** The text for a problem, or the one for whatever else is wrong. */
const textFor = <T>(texts: { readonly invalid: T }, problem: FieldProblem): T =>
  (texts as Partial<Record<FieldProblem, T>>)[problem] ?? texts.invalid;

export const codeProblemText = (texts: BaseTexts, problem: FieldProblem, kind: CardKind): string =>
  textFor(texts.codeProblem, problem)[cvcDigits(kind)];

/** What is wrong with a field and what to do about it. */
export function errorText(field: FieldName, problem: CardProblem, kind: CardKind, texts: BaseTexts): string {
  if (problem === 'not_accepted')
    return fill(texts.brandNotAccepted, { brand: kind.brand ? BRAND_NAMES[kind.brand] : texts.card });
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
