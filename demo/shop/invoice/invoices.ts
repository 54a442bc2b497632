import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { PaymentLink } from '../provider-client.ts';
import type { Invoice } from './invoice-form.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS invoices (
  key TEXT PRIMARY KEY,
  visitor TEXT NOT NULL,
  invoice TEXT NOT NULL,
  link TEXT NOT NULL
) STRICT;
`;

const Row = z.object({ invoice: z.string(), link: z.string() });

export interface SentInvoice extends Invoice {
  link: PaymentLink;
}

export type Invoices = ReturnType<typeof createInvoices>;

/** The invoices for which a link was made, each for the browser that made it. */
export function createInvoices(db: DatabaseSync) {
  db.exec(SCHEMA);
  const insert = db.prepare(
    'INSERT INTO invoices (key, visitor, invoice, link) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const select = db.prepare('SELECT invoice, link FROM invoices WHERE key = ? AND visitor = ?');
  return {
    /** The first link of an invoice stays. */
    keep: (visitor: string, invoice: Invoice, link: PaymentLink): void =>
      void insert.run(invoice.key, visitor, JSON.stringify(invoice), JSON.stringify(link)),
    /** @returns `null` for one that isn't there, and for a stranger's. */
    find(key: string, visitor: string): SentInvoice | null {
      const row = select.get(key, visitor);
      if (row === undefined) return null;
      const { invoice, link } = Row.parse(row);
      return { ...JSON.parse(invoice), link: JSON.parse(link) };
    },
  };
}
