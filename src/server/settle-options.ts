import type { Client } from './client.ts';
import type { Expected, RecordState, SettleOrder } from './decide.ts';
import { isDecimal } from './same-money.ts';
import type { Trace } from './wire-trace.ts';

interface Common {
  client: Pick<Client, 'trace' | 'commit' | 'refund'>;
  /** Out of the merchant's own order. */
  expect: Expected;
  /** The merchant's own row about this session. */
  record: {
    /** Reads the primary database, not a copy that lags behind; `none` where there is no row yet. */
    read(sessionId: string): Promise<RecordState> | RecordState;
  };
  /**
   * Delivers, in **one transaction** of the merchant's that locks the row and does nothing unless it says
   * `none`: deliver and write `fulfilled`, or, where it can't be delivered, write `undeliverable`. It is
   * called again after a crash, and by several workers at once.
   */
  fulfil(trace: Trace): Promise<void> | void;
  /** Milliseconds: nothing is delivered with less left to `commit_by`; 120,000 where left out. */
  minTimeLeft?: number;
  /** Instead of the clock. */
  now?: () => Date;
}

/** In one transaction that does nothing unless the row says `fulfilled`: takes back, and writes `revoked`. */
type Revoke = (trace: Trace) => Promise<void> | void;

export type SettleOptions = Common &
  (
    | {
        /** Deliver, then take the money: the usual order, and the one where left out. */
        order?: 'fulfil-first';
        revoke: Revoke;
      }
    | {
        /** Take the money, then deliver: for goods that can't be taken back. */
        order: 'commit-first';
        revoke?: Revoke;
      }
  );

export interface Settings extends Common {
  order: SettleOrder;
  revoke: Revoke | undefined;
  minTimeLeft: number;
  now: () => Date;
}

const TWO_MINUTES = 120_000;

/** @throws {TypeError} naming the option and what it takes. */
export function readSettleOptions(options: SettleOptions): Settings {
  const { order = 'fulfil-first', minTimeLeft = TWO_MINUTES, now = () => new Date() } = options;
  checkExpected(options.expect);
  if (order === 'fulfil-first' && typeof options.revoke !== 'function') {
    throw new TypeError(
      '`revoke` is missing. Give a function that takes the goods back, or, for goods that can’t be, `order: "commit-first"`.',
    );
  }
  return { ...options, order, revoke: options.revoke, minTimeLeft, now };
}

/** What is left out would be a check that is left out. */
function checkExpected(expected: Partial<Expected> | undefined): void {
  const { orderNo, amount, currency } = expected ?? {};
  if (typeof orderNo !== 'string' || orderNo === '') {
    throw new TypeError(
      '`expect.orderNo` is missing. Use the order number that the session was created with.',
    );
  }
  if (!isDecimal(amount)) {
    throw new TypeError(
      '`expect.amount` is not usable. Use the order’s amount as a decimal string, e.g. "12.00".',
    );
  }
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) {
    throw new TypeError('`expect.currency` is not usable. Use an ISO 4217 code, e.g. "EUR".');
  }
}
