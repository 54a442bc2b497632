import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { offerableMethods } from '../../src/protocol/checkout.ts';
import type { Basket } from './basket.ts';

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

const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);

const Row = z.object({
  number: z.number(),
  key: z.string(),
  visitor: z.string(),
  state: z.enum(['open', 'paid']),
  amount: z.string(),
  currency: z.string(),
  lines: json(z.array(z.object({ label: z.string(), amount: z.string(), product: z.string().nullable() }))),
  terms: json(Terms),
  session: z.string().nullable(),
  reference: z.string().nullable(),
});

const Order = Row.transform(({ number, ...row }) => ({ orderNo: `A-${number}`, ...row }));
export type Order = z.infer<typeof Order>;

export type Orders = ReturnType<typeof createOrders>;

/** The shop's orders. `visitor` is the secret of the browser that made an order; nobody else sees it. */
export function createOrders(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO orders (key, visitor, amount, currency, lines, terms) VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
  );
  const select = db.prepare('SELECT * FROM orders WHERE number = ? AND visitor = ?');
  const setSession = db.prepare('UPDATE orders SET session = ? WHERE number = ? AND session IS NULL');
  const setAmount = db.prepare(`UPDATE orders SET amount = ?, lines = ? WHERE number = ? AND state = 'open'`);
  const setPaid = db.prepare(
    `UPDATE orders SET state = 'paid', reference = ? WHERE number = ? AND state = 'open'`,
  );
  const numberOf = (orderNo: string): number => Number(orderNo.slice(2));

  return {
    make: (visitor: string, basket: Basket, terms: Terms): Order =>
      Order.parse(
        insert.get(
          randomUUID(),
          visitor,
          basket.amount,
          basket.currency,
          JSON.stringify(basket.lines),
          JSON.stringify(terms),
        ),
      ),
    /** @returns the visitor's own order, or `null`: an order that isn't there looks the same as a stranger's. */
    find(orderNo: string, visitor: string): Order | null {
      if (!/^A-\d{1,15}$/.test(orderNo)) return null;
      const row = select.get(numberOf(orderNo), visitor);
      return row === undefined ? null : Order.parse(row);
    },
    /** The first session stays. */
    attach: (orderNo: string, session: string): void => void setSession.run(session, numberOf(orderNo)),
    change: (orderNo: string, amount: string, lines: Order['lines']): void =>
      void setAmount.run(amount, JSON.stringify(lines), numberOf(orderNo)),
    /** Once and for all. */
    markPaid: (orderNo: string, reference: string): void => void setPaid.run(reference, numberOf(orderNo)),
  };
}
