import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Config } from '../config.ts';
import { merchants, webhookSecrets } from '../db/schema.ts';
import { hashSecret } from '../hash-secret.ts';
import { sealed } from '../webhooks/secrets.ts';

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

/**
 * Gives each of the sandbox's merchants the secret from the configuration. A restart with another one
 * replaces it; where it was rotated out through the API it stays so.
 */
export async function seedWebhookSecrets(
  db: NodePgDatabase,
  { sandboxSecret, encryptionKey }: Config['webhooks'],
): Promise<void> {
  await db
    .insert(webhookSecrets)
    .values(
      SANDBOX.map(({ id }) => ({ merchantId: id, ...sealed(`whs_${id}`, sandboxSecret, encryptionKey) })),
    )
    .onConflictDoUpdate({
      target: webhookSecrets.id,
      set: { encrypted: sql`excluded.encrypted`, lastFour: sql`excluded.last_four` },
    });
}
