import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { merchants } from '../db/schema.ts';
import { hashSecret } from '../hash-secret.ts';

/** The sandbox's two merchants; their keys are public. */
const SANDBOX = [
  {
    id: 'merchant_demo',
    name: 'Dune & Olive',
    country: 'KW',
    asksSavedCvc: true,
    secretKey: 'sk_sandbox_demo',
  },
  {
    id: 'merchant_other',
    name: 'Harbour Books',
    country: 'DE',
    asksSavedCvc: false,
    secretKey: 'sk_sandbox_other',
  },
];

export async function seedMerchants(db: NodePgDatabase): Promise<void> {
  await db
    .insert(merchants)
    .values(
      SANDBOX.map(({ secretKey, ...merchant }) => ({ ...merchant, secretKeyHash: hashSecret(secretKey) })),
    )
    .onConflictDoUpdate({ target: merchants.id, set: { asksSavedCvc: sql`excluded.asks_saved_cvc` } });
}
