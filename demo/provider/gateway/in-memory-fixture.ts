import { randomUUID } from 'node:crypto';
import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { parseAmount } from '../../../src/protocol/money.ts';
import type { TestCards } from './contract.ts';
import type { Authenticated, BeginRequest, Begun, Gateway, GatewayResult, Money } from './gateway.ts';

/** The cards that the bank in memory knows. */
export const CARDS = {
  approved: { number: '5555555555554444', brand: 'mastercard' },
  declined: { number: '5200828282828210' },
  frictionless: { number: '5454545454545454', version: '2.2.0' },
  challenged: { number: '5105105105105100' },
  softDeclined: { number: '2223003122003222' },
  expiry: { month: '01', year: '48' },
  cvc: '999',
  scheme: 'wallet',
} as const satisfies TestCards;

const ENROLLED: readonly string[] = [
  CARDS.frictionless.number,
  CARDS.challenged.number,
  CARDS.softDeclined.number,
];

interface Transaction {
  begun: Extract<Begun, { status: 'begun' }>;
  money: Money;
  /** `null`: a scheme's. */
  number: string | null;
  state: 'begun' | 'approved' | 'declined' | 'captured' | 'voided';
  code: string;
  steppedUp: boolean;
  /** Minor units given back, by the refund's reference. */
  refunds: Map<string, bigint>;
}

/** A bank as small as the contract allows; it shares nothing with the simulated one. */
export function inMemoryGateway(): Gateway {
  const transactions = new Map<string, Transaction>();
  const tombstones = new Set<string>();
  const tokens = new Map<string, string>();

  const open = (ref: string, { source, money }: BeginRequest): Transaction => {
    const number = numberOf(source, tokens);
    const enrolled = source.type === 'card' && ENROLLED.includes(source.number);
    const transaction: Transaction = {
      begun: {
        status: 'begun',
        gatewayRef: `memory_${ref}`,
        card: number === null ? null : { brand: 'mastercard', lastFour: number.slice(-4) },
        threeDs: enrolled
          ? { transId: randomUUID(), version: '2.2.0', methodUrl: 'https://acs.example/method' }
          : null,
        redirectUrl: source.type === 'redirect' ? 'https://scheme.example/pay' : null,
      },
      money,
      number,
      state: 'begun',
      code: '',
      steppedUp: false,
      refunds: new Map(),
    };
    transactions.set(ref, transaction);
    return transaction;
  };
  const named = (gatewayRef: string): Transaction => {
    const transaction = transactions.get(gatewayRef.slice('memory_'.length));
    if (!transaction) throw new Error('The tests have named a transaction that they did not begin.');
    return transaction;
  };

  return {
    async begin(request) {
      if (tombstones.has(request.ref)) return told({ status: 'voided' });
      return told((transactions.get(request.ref) ?? open(request.ref, request)).begun);
    },
    async authenticate(gatewayRef, { stepUp }) {
      const transaction = named(gatewayRef);
      if (transaction.state === 'voided') return told({ transStatus: 'voided' });
      if (stepUp && transaction.state === 'declined') transaction.state = 'begun';
      transaction.steppedUp ||= stepUp;
      const challenged = transaction.steppedUp || transaction.number === CARDS.challenged.number;
      return told<Authenticated>(
        challenged
          ? { transStatus: 'C', acsUrl: 'https://acs.example/challenge', acsTransId: gatewayRef }
          : { transStatus: 'Y' },
      );
    },
    authenticationResult: async (gatewayRef) =>
      told({ status: named(gatewayRef).state === 'voided' ? 'voided' : 'pending' }),
    async authorise(gatewayRef) {
      const transaction = named(gatewayRef);
      if (transaction.state === 'voided') return told({ status: 'voided' });
      if (transaction.state === 'begun') {
        transaction.code = refusalOf(transaction);
        transaction.state = transaction.code === '' ? 'approved' : 'declined';
      }
      if (transaction.state === 'declined') return told({ status: 'declined', code: transaction.code });
      return told({ status: 'approved', approvalCode: '000001', schemeTransactionId: null });
    },
    async capture(ref) {
      const transaction = transactions.get(ref);
      if (transaction?.state === 'approved') transaction.state = 'captured';
      if (transaction?.state === 'captured') return told({ status: 'captured' });
      return told({ status: 'refused', code: 'not_approved' });
    },
    async void(ref) {
      const transaction = transactions.get(ref);
      if (!transaction) tombstones.add(ref);
      else if (transaction.state === 'declined') return told({ status: 'declined', code: transaction.code });
      else if (transaction.state === 'captured') return told({ status: 'captured' });
      else transaction.state = 'voided';
      return told({ status: 'voided' });
    },
    async refund({ refundRef, ref, money }) {
      const transaction = transactions.get(ref);
      if (transaction?.state !== 'captured') return told({ status: 'refused', code: 'not_captured' });
      if (transaction.refunds.has(refundRef)) return told({ status: 'refunded' });
      const given = [...transaction.refunds.values()].reduce((sum, amount) => sum + amount, 0n);
      if (given + minor(money) > minor(transaction.money))
        return told({ status: 'refused', code: 'too_much' });
      transaction.refunds.set(refundRef, minor(money));
      return told({ status: 'refunded' });
    },
    async tokenise(gatewayRef) {
      const { number } = named(gatewayRef);
      if (number === null) return { known: false, sent: true, cause: 'not a card' };
      const token = `token_${number.slice(-4)}`;
      tokens.set(token, number);
      const { month, year } = CARDS.expiry;
      return told({
        token,
        brand: 'mastercard',
        lastFour: number.slice(-4),
        expiryMonth: month,
        expiryYear: year,
      });
    },
    async deleteToken(token) {
      tokens.delete(token);
      return told({ status: 'deleted' });
    },
    async inquire(ref) {
      const transaction = transactions.get(ref);
      if (!transaction) return told({ status: tombstones.has(ref) ? 'voided' : 'not_found' });
      const { gatewayRef } = transaction.begun;
      switch (transaction.state) {
        case 'begun':
          return told({ status: 'begun', gatewayRef });
        case 'declined':
          return told({ status: 'declined', gatewayRef, code: transaction.code });
        case 'approved':
        case 'captured':
          return told({
            status: transaction.state,
            gatewayRef,
            approvalCode: '000001',
            money: transaction.money,
          });
        case 'voided':
          return told({ status: 'voided' });
      }
    },
  };
}

const told = <T>(value: T): GatewayResult<T> => ({ known: true, value });

/** @returns `null` for a scheme; a token that is gone has a number that nothing approves. */
function numberOf(source: BeginRequest['source'], tokens: ReadonlyMap<string, string>): string | null {
  switch (source.type) {
    case 'card':
      return source.number;
    case 'token':
      return tokens.get(source.token) ?? '0000';
    case 'apple_pay':
      return CARDS.approved.number;
    case 'redirect':
      return null;
  }
}

function refusalOf({ number, steppedUp }: Transaction): string {
  if (number === CARDS.softDeclined.number && !steppedUp) return '65';
  return number === CARDS.declined.number || number === '0000' ? 'do_not_honour' : '';
}

function minor({ amount, currency }: Money): bigint {
  const parsed = parseAmount(amount, currencyDecimals(currency) ?? 0);
  if (!parsed.ok) throw new Error('The tests have sent an amount that is none.');
  return parsed.minor;
}
