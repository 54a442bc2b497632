import { eq, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { joinedRow, type RawRow } from '../db/joined-row.ts';
import { type Merchant, merchants } from '../db/schema.ts';
import { statement } from '../db/statement.ts';
import { hashSecret } from '../hash-secret.ts';

/** Milliseconds for which a merchant is known by his key: a key that is taken back is refused from then on. */
const KNOWN = 1_000;

/** Finds the merchant whose secret key it is; `null` where it is nobody's. */
export type MerchantByKey = (key: string) => Promise<Merchant | null>;

/**
 * Looks merchants up by their keys, each once in a while: their servers call several times for every payment.
 * @param clock monotonic, in milliseconds.
 */
export function merchantByKey(db: Database, clock: () => number = () => performance.now()): MerchantByKey {
  const known = new Map<string, { merchant: Merchant; until: number }>();
  return async (key) => {
    const hash = hashSecret(key);
    const found = known.get(hash);
    if (found && clock() < found.until) return found.merchant;
    known.delete(hash);
    const at = clock();
    const { rows } = await db.execute<RawRow>(byHash({ hash }));
    const merchant = rows[0] ? MERCHANT.read(rows[0]) : null;
    if (merchant) known.set(hash, { merchant, until: at + KNOWN });
    return merchant;
  };
}

const MERCHANT = joinedRow(merchants, 'm');

const byHash = statement<{ hash: string }>(
  (_, value) =>
    sql`select ${MERCHANT.columns} from ${merchants} where ${eq(merchants.secretKeyHash, value('hash'))}`,
);
