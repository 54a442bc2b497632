import { randomBytes, randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { Clock } from './acs/result.ts';
import { BankError } from './bank-error.ts';
import { readMoney } from './money.ts';
import type { TransactionRow } from './rows.ts';
import { readSource, type SourceReader } from './source.ts';
import type { Store } from './store.ts';
import type { Begin, Begun } from './wire.ts';

export interface Beginning extends Clock, SourceReader {
  store: Store;
  /** The bank's own origin, for browsers. */
  origin: () => string;
}

/**
 * No card number and no CVC outlives it.
 * @throws {BankError} 409 where the reference was begun with something else.
 */
export const createBegin =
  ({ store, origin, now, ...reader }: Beginning) =>
  (reference: string, request: z.infer<typeof Begin>): z.infer<typeof Begun> => {
    const money = readMoney(request);
    const known = store.payment(reference);
    if (known?.status === 'voided') return { status: 'voided' };
    const facts = readSource(request.source, now(), reader);
    if (known) {
      const same =
        known.minor === money.minor &&
        known.currency === money.currency &&
        known.source === facts.source &&
        // Payments of the first version have no digest.
        (known.source_digest ?? facts.sourceDigest) === facts.sourceDigest;
      if (!same)
        throw new BankError(409, `reference: "${reference}" was begun with another amount or source.`);
      return begun(known, origin());
    }
    const gatewayReference = `txn_${randomBytes(12).toString('hex')}`;
    store.begin({
      reference,
      gatewayReference,
      ...money,
      ...facts,
      transId: facts.behaviour.threeDs ? randomUUID() : null,
      storedCredential: request.source.type === 'token' ? 'subsequent' : request.save ? 'first' : null,
    });
    const made = store.transaction(gatewayReference);
    if (!made) throw new Error('A payment that was just stored is not there.');
    return begun(made, origin());
  };

function begun(row: TransactionRow, origin: string): z.infer<typeof Begun> {
  const { gateway_reference, brand, last_four, behaviour, trans_id, scheme } = row;
  const script = behaviour.threeDs;
  return {
    status: 'begun',
    gateway_reference,
    card: brand !== null && last_four !== null ? { brand, last_four } : null,
    three_ds:
      script && trans_id !== null
        ? {
            trans_id,
            version: script.version,
            method_url: script.method === 'missing' ? null : `${origin}/acs/method`,
          }
        : null,
    redirect_url: scheme === null ? null : `${origin}/hosted/${scheme}/${gateway_reference}`,
  };
}
