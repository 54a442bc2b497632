import type { Messages } from '../../i18n/en.ts';
import type { FieldName } from '../../state/step.ts';
import { brandName, type CardKind } from './brand.ts';
import type { CardProblem } from './read-form.ts';

/** Digits of the card's security code; 3 where both are possible. */
export const cvcDigits = (kind: CardKind): number => (kind.cvcLengths.includes(3) ? 3 : 4);

/** What is wrong with a field and what to do about it. */
export function errorText(field: FieldName, problem: CardProblem, kind: CardKind, texts: Messages): string {
  if (problem === 'not_accepted')
    return texts.brandNotAccepted(kind.brand ? brandName(kind.brand) : texts.card);
  switch (field) {
    case 'number':
      return texts.numberProblem(problem);
    case 'expiry':
      return texts.expiryProblem(problem);
    case 'cvc':
      return texts.cvcProblem(problem, cvcDigits(kind));
    case 'name':
      return texts.nameProblem;
  }
}
