import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { sessions } from '../db/schema.ts';

/** @returns the session that a short link leads to. */
export async function sessionOfLink(db: Database, code: string): Promise<string | null> {
  // Nothing else is ever given, so nothing else is worth a question to the database.
  if (!/^[A-Za-z0-9]{11}$/.test(code)) return null;
  const [found] = await db.select({ id: sessions.id }).from(sessions).where(eq(sessions.linkCode, code));
  return found?.id ?? null;
}
