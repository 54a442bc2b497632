import { cards } from '../client/playground/cards.ts';
import type { FaultName } from '../client/playground/faults.ts';

type BankOrder = { operation: string; fault: { type: string; ms?: number; status?: number } };

/** Each hits one request. Nothing is ever held for good: a forgotten order must not stop the sandbox. */
const ORDERS: Readonly<Record<FaultName, BankOrder>> = {
  slow_answer: { operation: 'authorise', fault: { type: 'delay_answer', ms: 6000 } },
  lost_request: { operation: 'begin', fault: { type: 'drop_request' } },
  lost_answer: { operation: 'authorise', fault: { type: 'drop_answer' } },
  bank_error: { operation: 'begin', fault: { type: 'status', status: 503 } },
  capture_lost: { operation: 'capture', fault: { type: 'drop_answer' } },
};

const isFault = (name: string): name is FaultName => Object.hasOwn(ORDERS, name);

/** An order that nobody's payment met by then is taken back. */
const STANDS_FOR = 10 * 60_000;
const ANSWERS_WITHIN = 3000;

export interface FaultOrders {
  /** Replaces the visitor's last order. `null`: only takes it back. @returns whether the bank took it. */
  order(visitor: string, fault: string | null, card: string | null): Promise<boolean>;
}

/** Fault orders at the bank's control endpoint, which exists in the demo only and takes no call of a browser. */
export function faultOrders(bankUrl: string): FaultOrders {
  const standing = new Map<string, string>();

  const call = (path: string, body?: unknown): Promise<Response> =>
    fetch(`${bankUrl}/control/faults${path}`, {
      method: 'POST',
      signal: AbortSignal.timeout(ANSWERS_WITHIN),
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });

  async function release(visitor: string): Promise<void> {
    const id = standing.get(visitor);
    if (id === undefined) return;
    standing.delete(visitor);
    // One that has hit its request, or that the bank forgot with a restart, is gone as well.
    await (await call(`/${id}/release`)).body?.cancel();
  }

  async function place(visitor: string, fault: FaultName, card: string | null): Promise<boolean> {
    // Only payments with this card, so that other tabs of the sandbox go on undisturbed.
    const number = cards.find(({ name }) => name === card)?.number;
    const lastFour = number === undefined ? {} : { last_four: number.slice(-4) };
    const answer = await call('', { ...ORDERS[fault], times: 1, ...lastFour });
    if (answer.status !== 201) return false;
    const { id } = (await answer.json()) as { id: string };
    standing.set(visitor, id);
    setTimeout(() => {
      if (standing.get(visitor) === id) release(visitor).catch(() => undefined);
    }, STANDS_FOR).unref();
    return true;
  }

  return {
    async order(visitor, fault, card) {
      try {
        await release(visitor);
        return fault === null || !isFault(fault) || (await place(visitor, fault, card));
      } catch {
        // The bank is not there.
        return fault === null;
      }
    },
  };
}
