import type { CardInput } from '../../../protocol/payment.ts';
import type { FieldProblem } from '../../i18n/field-problem.ts';
import type { FieldName } from '../../state/step.ts';
import type { CardKind } from './card-kind.ts';
import { parseExpiry } from './check-expiry.ts';
import { checkNumber } from './check-number.ts';
import { checkCvc } from './cvc.ts';
import { onlyDigits } from './digits.ts';
import { checkName } from './name.ts';

/** What stands in the fields, as it was typed, pasted or filled in. */
export type CardTexts = Record<FieldName, string>;

export type CardProblem = FieldProblem | 'not_accepted';
export type CardErrors = Partial<Record<FieldName, CardProblem>>;

export interface CardReading {
  /** `null` while a field is wrong or missing. */
  card: CardInput | null;
  errors: CardErrors;
  kind: CardKind;
  /** The brand by which this shop takes the card: a co-badged one may have two. */
  brand: string | null;
}

/**
 * Reads the whole form.
 * @param accepted the brands that the session takes.
 * @param now the provider's time.
 */
export function readCard(texts: CardTexts, accepted: readonly string[], now: Date): CardReading {
  const number = onlyDigits(texts.number);
  const { status, kind, mistyped } = checkNumber(number);
  const brand = [kind.brand, kind.coBrand].find((name) => name && accepted.includes(name)) ?? kind.brand;
  const expiry = parseExpiry(texts.expiry, now);
  const cvc = onlyDigits(texts.cvc);
  const cvcStatus = checkCvc(cvc, kind).status;
  const name = texts.name.trim();
  const nameStatus = checkName(name).status;

  const errors: CardErrors = {};
  if (status !== 'valid') errors.number = mistyped ? 'invalid' : status;
  else if (brand && !accepted.includes(brand)) errors.number = 'not_accepted';
  if (expiry.status !== 'valid') errors.expiry = expiry.status;
  if (cvcStatus !== 'valid') errors.cvc = cvcStatus;
  if (nameStatus === 'too_long' || nameStatus === 'number_like') errors.name = 'invalid';

  const card =
    Object.keys(errors).length === 0 && expiry.status === 'valid'
      ? {
          number,
          expiry_month: expiry.month,
          expiry_year: expiry.year,
          ...(cvc ? { cvc } : {}),
          ...(name ? { name } : {}),
        }
      : null;
  return { card, errors, kind, brand };
}
