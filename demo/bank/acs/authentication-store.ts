import type { DatabaseSync } from 'node:sqlite';
import type * as z from 'zod';
import { AuthenticationRow, type Challenge } from '../rows.ts';
import type { Authenticate } from '../wire.ts';

export interface NewAuthentication {
  reference: string;
  request: z.infer<typeof Authenticate>;
  answer: AuthenticationRow['answer'];
  /** With the answer `C`, and only then. */
  acsTransId: string | null;
  now: Date;
}

export type AuthenticationStore = ReturnType<typeof createAuthenticationStore>;

export function createAuthenticationStore(db: DatabaseSync) {
  const insert = db.prepare(
    `INSERT INTO authentications (reference, request, answer, acs_trans_id, awaited_since)
     VALUES (?, ?, ?, ?, ?) RETURNING *`,
  );
  const all = db.prepare('SELECT * FROM authentications ORDER BY id');
  const latestOf = db.prepare('SELECT * FROM authentications WHERE reference = ? ORDER BY id DESC LIMIT 1');
  const byAcsTransId = db.prepare('SELECT * FROM authentications WHERE acs_trans_id = ?');
  const setSessionData = db.prepare('UPDATE authentications SET session_data = ? WHERE id = ?');
  const setAwaited = db.prepare('UPDATE authentications SET awaited_since = ? WHERE id = ?');
  const setResult = db.prepare('UPDATE authentications SET result = ? WHERE id = ?');
  const countWrong = db.prepare('UPDATE authentications SET wrong_codes = wrong_codes + 1 WHERE id = ?');

  return {
    add: (a: NewAuthentication): AuthenticationRow =>
      AuthenticationRow.parse(
        insert.get(a.reference, JSON.stringify(a.request), a.answer, a.acsTransId, a.now.getTime()),
      ),
    all: (): AuthenticationRow[] => all.all().map((row) => AuthenticationRow.parse(row)),
    /** The one that counts: a step-up comes after what it steps up from. */
    latest(reference: string): AuthenticationRow | null {
      const row = latestOf.get(reference);
      return row === undefined ? null : AuthenticationRow.parse(row);
    },
    challenge(acsTransId: string): Challenge | null {
      const row = byAcsTransId.get(acsTransId);
      const read = row === undefined ? null : AuthenticationRow.parse(row);
      return read?.answer === 'C' ? read : null;
    },
    keepSessionData: (id: bigint, data: string | null): void => void setSessionData.run(data, id),
    await: (id: bigint, now: Date): void => void setAwaited.run(now.getTime(), id),
    end: (id: bigint, result: 'Y' | 'N' | 'U'): void => void setResult.run(result, id),
    countWrong: (id: bigint): void => void countWrong.run(id),
  };
}
