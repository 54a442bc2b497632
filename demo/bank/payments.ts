import type { DatabaseSync } from 'node:sqlite';
import type * as z from 'zod';
import { createAuthenticationStore } from './acs/authentication-store.ts';
import { createAuthentications } from './acs/authentications.ts';
import { createChallenges } from './acs/challenges.ts';
import { createAuthorise, isSoft } from './authorise.ts';
import { createBegin } from './begin.ts';
import { transaction } from './database.ts';
import { createDigest } from './digest.ts';
import { createSales } from './hosted/sales.ts';
import { writeMoney } from './money.ts';
import { createRefund } from './refunds.ts';
import { createStore } from './store.ts';
import { createTokenStore } from './token-store.ts';
import { createTokens } from './tokens.ts';
import type { Captured, Payment, Voided } from './wire.ts';

export type Payments = ReturnType<typeof createPayments>;

export interface PaymentsOptions {
  /** The customer's key: what recognises his cards depends on it. */
  key: string;
  /** The bank's own origin, for browsers. */
  origin: () => string;
  now?: () => Date;
}

/**
 * The bank's rules. Every call is one transaction and may be repeated: the second time answers with
 * what became of the first. No card number and no CVC outlives `begin`.
 */
export function createPayments(db: DatabaseSync, { key, origin, now = () => new Date() }: PaymentsOptions) {
  const store = createStore(db);
  const tokens = createTokenStore(db);
  const authentications = createAuthenticationStore(db);
  const parts = { store, tokens, authentications, origin, now, digest: createDigest(key) };

  function capture(reference: string): z.infer<typeof Captured> {
    const row = store.payment(reference);
    switch (row?.status) {
      case undefined:
        return { status: 'refused', code: 'not_found' };
      case 'captured':
        return { status: 'captured' };
      case 'approved':
        store.become(reference, 'captured');
        return { status: 'captured' };
      case 'begun':
        return { status: 'refused', code: 'not_authorised' };
      case 'declined':
      case 'voided':
        return { status: 'refused', code: row.status };
    }
  }

  /** An unknown reference is buried: should its payment still arrive, it is answered with `voided`. */
  function voidPayment(reference: string): z.infer<typeof Voided> {
    const row = store.payment(reference);
    switch (row?.status) {
      case undefined:
        store.bury(reference);
        return { status: 'voided' };
      case 'begun':
      case 'approved':
        store.become(reference, 'voided');
        return { status: 'voided' };
      case 'voided':
      case 'captured':
        return { status: row.status };
      case 'declined':
        if (!isSoft(row.decline_code)) return { status: 'declined', code: row.decline_code };
        // A step-up that is still on its way must not open it again.
        store.become(reference, 'voided');
        return { status: 'voided' };
    }
  }

  function inquire(reference: string): z.infer<typeof Payment> {
    const row = store.payment(reference);
    switch (row?.status) {
      case undefined:
        return { status: 'not_found' };
      case 'begun':
        return { status: 'begun', gateway_reference: row.gateway_reference };
      case 'approved':
      case 'captured': {
        const { status, gateway_reference, approval_code } = row;
        return { status, gateway_reference, approval_code, ...writeMoney(row) };
      }
      case 'declined':
        return { status: 'declined', gateway_reference: row.gateway_reference, code: row.decline_code };
      case 'voided':
        return { status: 'voided' };
    }
  }

  const atomic =
    <A extends unknown[], T>(step: (...args: A) => T) =>
    (...args: A): T =>
      transaction(db, () => step(...args));

  const { authenticate, authentication } = createAuthentications(parts);
  const { receive, answer } = createChallenges(parts);
  const { tokenise, deleteToken } = createTokens(store, tokens);
  const { find, decide } = createSales(store);

  return {
    begin: atomic(createBegin(parts)),
    authenticate: atomic(authenticate),
    authentication: atomic(authentication),
    authorise: atomic(createAuthorise(parts)),
    tokenise: atomic(tokenise),
    deleteToken: atomic(deleteToken),
    capture: atomic(capture),
    void: atomic(voidPayment),
    refund: atomic(createRefund(store)),
    inquire: atomic(inquire),
    challenges: { receive: atomic(receive), answer: atomic(answer) },
    sales: { find, decide: atomic(decide) },
    store,
    tokens,
    authentications,
  };
}
