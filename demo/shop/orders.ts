import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { offerableMethods } from '../../src/protocol/checkout.ts';
import type { Basket } from './basket.ts';
import type { Database } from './database.ts';
import type { Queue } from './settlement/queue.ts';
import type { Settlements } from './settlement/settlements.ts';
import { STANDING } from './settlement/standing.ts';

/** What the customer and the shop agreed on besides the sum: goes into the session at the provider. */
const Terms = z.object({
  language: z.string().nullable(),
  customer: z.enum(['guest', 'returning']),
  methods: z.array(z.enum(offerableMethods)).nullable(),
  attempts: z.enum(['multiple', 'single']).nullable(),
  capture: z.enum(['commit', 'automatic']).nullable(),
  expiresIn: z.number().nullable(),
  /** The page that a customer who left it to pay comes back to: path and query without the order. */
  returnTo: z.string(),
});
export type Terms = z.infer<typeof Terms>;

const Row = z.object({
  /** A bigint, which the driver gives as text. */
  number: z.string(),
  key: z.string(),
  visitor: z.string(),
  state: z.enum(['open', 'paid', 'canceled']),
  amount: z.string(),
  currency: z.string(),
  lines: z.array(z.object({ label: z.string(), amount: z.string(), product: z.string().nullable() })),
  terms: Terms,
  session_id: z.string().nullable(),
  reference: z.string().nullable(),
});

const Order = Row.transform(({ number, session_id: session, ...row }) => ({
  orderNo: `A-${number}`,
  session,
  ...row,
}));
export type Order = z.infer<typeof Order>;

const numberOf = (orderNo: string): string => orderNo.slice(2);

/** Well under the ten minutes that there are to commit. Seconds. */
const LOOK_EVERY = 4 * 60;

export type Orders = ReturnType<typeof createOrders>;

/** The shop's orders. `visitor` is the secret of the browser that made an order; nobody else sees it. */
export function createOrders(db: Database, settlements: Settlements, queue: Pick<Queue, 'settle'>) {
  return {
    async make(visitor: string, basket: Basket, terms: Terms): Promise<string> {
      const { rows } = await db.query<{ number: string }>(
        `INSERT INTO orders (key, visitor, amount, currency, lines, terms) VALUES ($1, $2, $3, $4, $5, $6)
         RETURNING number`,
        [
          randomUUID(),
          visitor,
          basket.amount,
          basket.currency,
          JSON.stringify(basket.lines),
          JSON.stringify(terms),
        ],
      );
      return `A-${rows[0]?.number}`;
    },

    /** @returns the visitor's own order, or `null`: an order that isn't there looks the same as a stranger's. */
    async find(orderNo: string, visitor: string): Promise<Order | null> {
      if (!/^A-\d{1,15}$/.test(orderNo)) return null;
      const { rows } = await db.query(
        `SELECT o.*, ${STANDING} FROM orders o LEFT JOIN settlements s USING (session_id)
         WHERE o.number = $1 AND o.visitor = $2`,
        [numberOf(orderNo), visitor],
      );
      return rows[0] === undefined ? null : Order.parse(rows[0]);
    },

    /** The first session stays. From here on it is looked after. @returns the session of the order. */
    attach: ({ orderNo, key }: Pick<Order, 'orderNo' | 'key'>, sessionId: string): Promise<string> =>
      db.transaction(async (tx) => {
        const { rows } = await tx.query<{ session_id: string }>(
          'UPDATE orders SET session_id = COALESCE(session_id, $1) WHERE number = $2 RETURNING session_id',
          [sessionId, numberOf(orderNo)],
        );
        const attached = rows[0]?.session_id ?? sessionId;
        await settlements.open(tx, { sessionId: attached, key, lookEvery: LOOK_EVERY });
        return attached;
      }),

    /**
     * What the provider has accepted. A payment may have come in between, which did not fit then and does now,
     * so it is settled once more.
     */
    change: (
      { orderNo, session }: Pick<Order, 'orderNo' | 'session'>,
      amount: string,
      lines: Order['lines'],
    ): Promise<void> =>
      db.transaction(async (tx) => {
        await tx.query('UPDATE orders SET amount = $1, lines = $2 WHERE number = $3', [
          amount,
          JSON.stringify(lines),
          numberOf(orderNo),
        ]);
        if (session !== null) await queue.settle(tx, session);
      }),
  };
}
