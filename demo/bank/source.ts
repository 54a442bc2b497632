import type * as z from 'zod';
import { readAppleToken } from './apple-pay.ts';
import { BankError } from './bank-error.ts';
import { APPROVES, type BankDeclineCode, type Behaviour } from './behaviour.ts';
import { brandOf } from './card-brand.ts';
import { behaviourOf, cvcRefusal, isExpired, refusalOf } from './card-rules.ts';
import type { Digest } from './digest.ts';
import { isScheme, schemes } from './hosted/schemes.ts';
import type { TokenStore } from './token-store.ts';
import type { Source, TokenSource } from './wire.ts';

/** What the bank keeps of where the money comes from. */
export interface SourceFacts {
  source: z.infer<typeof Source>['type'];
  /** Recognises the same source when a call is repeated. */
  sourceDigest: string;
  card: {
    /** `null` for a card that can't be kept. */
    fingerprint: string | null;
    brand: string;
    lastFour: string;
    expiryMonth: string | null;
    expiryYear: string | null;
  } | null;
  behaviour: Behaviour;
  /** What an authorisation will be answered with; `null` approves. */
  refusal: BankDeclineCode | null;
  redirect: { scheme: string; returnUrl: string } | null;
}

export interface SourceReader {
  digest: Digest;
  tokens: TokenStore;
}

/** @throws {BankError} 400 for a scheme that doesn't exist. */
export function readSource(
  source: z.infer<typeof Source>,
  now: Date,
  { digest, tokens }: SourceReader,
): SourceFacts {
  switch (source.type) {
    case 'card': {
      const fingerprint = digest('card', source.number);
      return {
        source: source.type,
        sourceDigest: fingerprint,
        card: {
          fingerprint,
          brand: brandOf(source.number),
          lastFour: source.number.slice(-4),
          expiryMonth: source.expiry_month,
          expiryYear: source.expiry_year,
        },
        behaviour: behaviourOf(source.number),
        refusal: refusalOf(source, now),
        redirect: null,
      };
    }
    case 'token':
      return { ...ofToken(source, now, tokens), sourceDigest: digest('token', source.token) };
    case 'apple_pay': {
      const { card, refusal } = readAppleToken(source.token);
      return {
        source: source.type,
        sourceDigest: digest('apple_pay', JSON.stringify(source.token)),
        card: card && { ...card, fingerprint: null, expiryMonth: null, expiryYear: null },
        behaviour: APPROVES,
        refusal,
        redirect: null,
      };
    }
    case 'redirect': {
      const { scheme, return_url: returnUrl } = source;
      if (!isScheme(scheme)) {
        const known = Object.keys(schemes).join(', ');
        throw new BankError(400, `source.scheme: "${scheme}" does not exist. Use one of ${known}.`);
      }
      return {
        source: source.type,
        sourceDigest: digest('redirect', `${scheme} ${returnUrl}`),
        card: null,
        behaviour: APPROVES,
        refusal: null,
        redirect: { scheme, returnUrl },
      };
    }
  }
}

/** A token that was deleted, or never was, is a card that the issuer refuses. */
function ofToken(
  source: z.infer<typeof TokenSource>,
  now: Date,
  tokens: TokenStore,
): Omit<SourceFacts, 'sourceDigest'> {
  const kept = tokens.find(source.token);
  if (!kept) {
    return { source: 'token', card: null, behaviour: APPROVES, refusal: 'invalid_card', redirect: null };
  }
  return {
    source: 'token',
    card: {
      fingerprint: kept.card_fingerprint,
      brand: kept.brand,
      lastFour: kept.last_four,
      expiryMonth: kept.expiry_month,
      expiryYear: kept.expiry_year,
    },
    behaviour: kept.behaviour,
    refusal: isExpired(kept, now)
      ? 'expired_card'
      : (kept.behaviour.refusalWhenSaved ?? cvcRefusal(source.cvc, kept.brand)),
    redirect: null,
  };
}
