import * as z from 'zod';
import type { Checkout } from '../../../src/server/index.ts';
import type { Database } from '../database.ts';
import type { Settlements } from '../settlement/settlements.ts';
import { STANDING, type Standing } from '../settlement/standing.ts';
import type { Invoice } from './invoice-form.ts';

/** A session that is paid on a page of the provider's. */
export type PaymentLink = Pick<Checkout, 'session_id' | 'checkout_url' | 'short_url' | 'expires_at'>;

const Link = z.object({
  session_id: z.string(),
  checkout_url: z.string(),
  short_url: z.string().optional(),
  expires_at: z.string(),
});
const InvoiceColumn = z.object({
  amount: z.string(),
  currency: z.string(),
  orderNo: z.string(),
  email: z.string().nullable(),
  language: z.enum(['en', 'ar']),
  key: z.string(),
});
const Row = z.object({
  invoice: InvoiceColumn,
  link: Link,
  state: z.enum(['open', 'paid', 'canceled']),
});

export interface SentInvoice extends Invoice {
  link: PaymentLink;
  state: Standing['state'];
}

/** Its money is taken at once, so nothing goes back by itself meanwhile. Seconds. */
const LOOK_EVERY = 3600;

export type Invoices = ReturnType<typeof createInvoices>;

/** The invoices for which a link was made, each for the browser that made it. */
export function createInvoices(db: Database, settlements: Settlements) {
  return {
    /** The first link of an invoice stays. From here on its session is looked after. */
    keep: (visitor: string, invoice: Invoice, link: PaymentLink): Promise<void> =>
      db.transaction(async (tx) => {
        const { rowCount } = await tx.query(
          `INSERT INTO invoices (key, visitor, invoice, link, session_id) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (key) DO NOTHING`,
          [invoice.key, visitor, JSON.stringify(invoice), JSON.stringify(Link.parse(link)), link.session_id],
        );
        if (rowCount === 0) return;
        const { key } = invoice;
        await settlements.open(tx, { sessionId: link.session_id, key, lookEvery: LOOK_EVERY });
      }),

    /** @returns `null` for one that isn't there, and for a stranger's. */
    async find(key: string, visitor: string): Promise<SentInvoice | null> {
      const { rows } = await db.query(
        `SELECT i.invoice, i.link, ${STANDING} FROM invoices i LEFT JOIN settlements s USING (session_id)
         WHERE i.key = $1 AND i.visitor = $2`,
        [key, visitor],
      );
      if (rows[0] === undefined) return null;
      const { invoice, link, state } = Row.parse(rows[0]);
      return { ...invoice, link, state };
    },
  };
}
