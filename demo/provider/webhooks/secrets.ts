import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm';
import type { WebhookSecret, WebhookSecretCreated } from '../../../src/protocol/webhook.ts';
import { after, type Database, now, type Tx } from '../db/database.ts';
import { type Merchant, merchants, webhookSecrets } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { newWebhookSecretId } from '../identifiers.ts';
import { seal, unseal } from '../sealed/seal.ts';

/** Bytes. The Standard Webhooks specification asks for 24 to 64. */
const SIZE = 32;

type Row = typeof webhookSecrets.$inferSelect;

/** Newest first: it is the only one whose end is not set yet. */
const liveRows = (db: Database | Tx, merchantId: string): Promise<Row[]> =>
  db
    .select()
    .from(webhookSecrets)
    .where(
      and(
        eq(webhookSecrets.merchantId, merchantId),
        or(isNull(webhookSecrets.expiresAt), gt(webhookSecrets.expiresAt, now)),
      ),
    )
    .orderBy(desc(webhookSecrets.expiresAt), desc(webhookSecrets.createdAt));

/** What to sign with: newest first, at most two. */
export async function signingSecrets(deps: Pick<Deps, 'db' | 'config'>, merchantId: string) {
  const rows = await liveRows(deps.db, merchantId);
  return rows.map((row) => openSecret(row, deps.config.webhooks.encryptionKey));
}

/** `GET /v1/webhook-secrets/` */
export async function listSecrets(deps: Pick<Deps, 'db'>, merchant: Merchant): Promise<WebhookSecret[]> {
  return (await liveRows(deps.db, merchant.id)).map(describe);
}

/**
 * `POST /v1/webhook-secrets/`: makes a new secret. The one before it goes on for a while, any older one
 * ends now. Each call rotates: two at once leave the two that they made.
 */
export const rotateSecret = (deps: Deps, merchant: Merchant): Promise<WebhookSecretCreated> =>
  deps.db.transaction(async (tx) => {
    // Two rotations at once take turns; payments, which refer to the merchant, don't wait.
    await tx
      .select({ id: merchants.id })
      .from(merchants)
      .where(eq(merchants.id, merchant.id))
      .for('no key update');
    const [previous, ...older] = await liveRows(tx, merchant.id);
    if (previous) await endAt(tx, previous, after(deps.config.timeLimits.webhookSecretOverlap));
    for (const row of older) await endAt(tx, row, now);
    const id = newWebhookSecretId();
    const secret = `whsec_${randomBytes(SIZE).toString('base64')}`;
    const [made] = await tx
      .insert(webhookSecrets)
      .values({ merchantId: merchant.id, ...sealed(id, secret, deps.config.webhooks.encryptionKey) })
      .returning();
    if (!made) throw new Error('The secret that was just made is gone.');
    return { ...describe(made), secret };
  });

/** The columns that hold a secret. */
export const sealed = (id: string, secret: string, encryptionKey: Uint8Array) => ({
  id,
  encrypted: seal(Buffer.from(secret), encryptionKey, id).toString('base64'),
  lastFour: secret.slice(-4),
});

function openSecret({ id, encrypted }: Row, encryptionKey: Uint8Array): string {
  const secret = unseal(Buffer.from(encrypted, 'base64'), encryptionKey, id);
  if (secret) return secret.toString('utf8');
  throw new Error(`The webhook secret ${id} can't be read with this WEBHOOK_ENCRYPTION_KEY.`);
}

const endAt = (tx: Tx, { id }: Row, expiresAt: typeof now) =>
  tx.update(webhookSecrets).set({ expiresAt }).where(eq(webhookSecrets.id, id));

const describe = ({ id, lastFour, createdAt, expiresAt }: Row): WebhookSecret => ({
  id,
  last_four: lastFour,
  created_at: createdAt.toISOString(),
  expires_at: expiresAt?.toISOString() ?? null,
});
