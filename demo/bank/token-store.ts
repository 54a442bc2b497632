import type { DatabaseSync } from 'node:sqlite';
import type { Behaviour } from './behaviour.ts';
import { TokenRow } from './rows.ts';

export interface KeptCard {
  fingerprint: string;
  brand: string;
  lastFour: string;
  expiryMonth: string;
  expiryYear: string;
  behaviour: Behaviour;
}

export type TokenStore = ReturnType<typeof createTokenStore>;

/** Cards that are kept: of each what a receipt shows and how it behaves, never its number. */
export function createTokenStore(db: DatabaseSync) {
  const byToken = db.prepare('SELECT * FROM tokens WHERE token = ?');
  const all = db.prepare('SELECT * FROM tokens ORDER BY rowid');
  const upsert = db.prepare(
    `INSERT INTO tokens (token, card_fingerprint, brand, last_four, expiry_month, expiry_year, behaviour)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (card_fingerprint) DO UPDATE SET expiry_month = excluded.expiry_month, expiry_year = excluded.expiry_year
     RETURNING *`,
  );
  const remove = db.prepare('DELETE FROM tokens WHERE token = ?');

  return {
    find(token: string): TokenRow | null {
      const row = byToken.get(token);
      return row === undefined ? null : TokenRow.parse(row);
    },
    all: (): TokenRow[] => all.all().map((row) => TokenRow.parse(row)),
    /** @param token for a card that isn't kept yet. @returns the card as it is kept now. */
    keep: (token: string, card: KeptCard): TokenRow =>
      TokenRow.parse(
        upsert.get(
          ...[token, card.fingerprint, card.brand, card.lastFour, card.expiryMonth, card.expiryYear],
          JSON.stringify(card.behaviour),
        ),
      ),
    delete: (token: string): void => void remove.run(token),
  };
}
