import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { merchants } from '../db/schema.ts';
import { hashSecretKey } from './secret-key.ts';

/** The sandbox's two merchants; their keys are public. */
const SANDBOX = [
  { id: 'merchant_demo', name: 'Dune & Olive', country: 'KW', secretKey: 'sk_sandbox_demo' },
  { id: 'merchant_other', name: 'Harbour Books', country: 'DE', secretKey: 'sk_sandbox_other' },
];

export async function seedMerchants(db: NodePgDatabase): Promise<void> {
  await db
    .insert(merchants)
    .values(
      SANDBOX.map(({ secretKey, ...merchant }) => ({ ...merchant, secretKeyHash: hashSecretKey(secretKey) })),
    )
    .onConflictDoNothing();
}
