import type { PaymentBody } from '../../../src/protocol/payment.ts';
import { isPastExpiry } from '../cards/expiry.ts';
import { cardForPayment } from '../cards/find.ts';
import type { Customer } from '../customers/bearer.ts';
import type { Tx } from '../db/database.ts';
import type { StoredCard } from '../db/schema.ts';
import type { Source } from '../gateway/gateway.ts';
import { type ApiError, invalid } from '../http/api-error.ts';
import { SCHEMES, schemeOf } from '../methods/schemes.ts';
import type { LoadedSession } from '../sessions/load.ts';

/** What an attempt is paid with. The source is in memory only, and only until the bank has it. */
export interface Chosen {
  /** @param returnUrl where a scheme sends the browser when it is through. */
  source(returnUrl: string): Source;
  cardId: string | null;
  scheme: string | null;
}

export type Choice = { ok: true; chosen: Chosen } | { ok: false; error: ApiError };

/** Whether this session can be paid so, by this customer. */
export async function chooseSource(
  tx: Tx,
  loaded: LoadedSession,
  wanted: PaymentBody,
  customer: Customer | null,
): Promise<Choice> {
  const { session } = loaded;
  const type = wanted.method === 'saved_card' ? 'card' : wanted.method;
  if (!session.methods.includes(type)) {
    return refuse('method', `This session can’t be paid so. It offers: ${session.methods.join(', ')}.`);
  }
  switch (wanted.method) {
    case 'card': {
      const { card } = wanted;
      return choose({
        type: 'card',
        number: card.number,
        expiryMonth: card.expiry_month,
        expiryYear: card.expiry_year,
        cvc: card.cvc ?? null,
        name: card.name || null,
      });
    }
    case 'saved_card': {
      const card = customer && (await cardForPayment(tx, { ...customer, cardId: wanted.card_id }));
      return card ? chooseSaved(loaded, card, wanted.cvc) : refuse('card_id', NO_SUCH_CARD);
    }
    case 'apple_pay':
      return choose({ type: 'apple_pay', token: wanted.token });
    case 'redirect': {
      const scheme = schemeOf(wanted.scheme);
      if (!scheme) {
        return refuse(
          'scheme',
          `There is no such scheme. Use one of ${SCHEMES.map(({ id }) => id).join(', ')}.`,
        );
      }
      return {
        ok: true,
        chosen: {
          source: (returnUrl) => ({ type: 'redirect', scheme: scheme.id, returnUrl }),
          cardId: null,
          scheme: scheme.id,
        },
      };
    }
  }
}

/** Another customer's card looks as if there were none. */
const NO_SUCH_CARD = 'This customer has no such card. Use the ID of one of the session’s cards.';

function chooseSaved({ merchant, now }: LoadedSession, card: StoredCard, cvc: string | undefined): Choice {
  if (isPastExpiry(Number(card.expiryMonth), Number(card.expiryYear), now)) {
    return refuse('card_id', 'This card has expired. Use another card.');
  }
  if (merchant.asksSavedCvc && cvc === undefined)
    return refuse('cvc', 'Send the security code of this card.');
  const { token, schemeTransactionId } = card;
  return choose({ type: 'token', token, schemeTransactionId, cvc: cvc ?? null }, card.id);
}

const choose = (source: Source, cardId: string | null = null): Choice => ({
  ok: true,
  chosen: { source: () => source, cardId, scheme: null },
});

const refuse = (field: string, message: string): Choice => ({
  ok: false,
  error: invalid({ [field]: [message] }),
});
