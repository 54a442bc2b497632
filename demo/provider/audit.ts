import { pathToFileURL } from 'node:url';
import { ensurePostgres } from '../postgres/postgres.ts';
import { readConfig } from './config.ts';
import { connect } from './db/database.ts';
import { audit } from './ledger/audit.ts';
import { createLog } from './log.ts';

/** PostgreSQL's `undefined_table` and `undefined_column`. */
const NOT_MIGRATED = ['42P01', '42703'];

/** `npm run -s provider:audit`: with the provider's own environment. Exit code 1 where the books don't balance. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const postgres = config.databaseUrl === null ? await ensurePostgres({ dataDir: config.dataDir }) : null;
  const databaseUrl = config.databaseUrl ?? (await postgres?.ensureDatabase('souk_provider')) ?? '';
  const { db, close } = connect(databaseUrl, createLog('warn'), { max: 1 });
  try {
    const { notes, problems, sessions, entries, bankCompared } = await audit(db, config.bankUrl);
    for (const note of notes) process.stdout.write(`known: ${note}\n`);
    for (const problem of problems) process.stdout.write(`${problem}\n`);
    const looked = `${sessions} sessions, ${entries} ledger entries`;
    const beside = bankCompared
      ? 'compared with the bank’s books'
      : `the bank’s books were not to be seen at ${config.bankUrl} (BANK_CONTROL=1 shows them)`;
    process.stdout.write(`${looked}, ${beside}: ${verdict(problems.length)}\n`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await close();
    await postgres?.stop();
  }
}

const verdict = (problems: number): string =>
  problems === 0 ? 'the books balance.' : `${problems} problem${problems === 1 ? '' : 's'}.`;

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && NOT_MIGRATED.includes(String(cause.code))) {
    return 'This database is not a provider’s, or of an older one. Check DATABASE_URL or DATA_DIR, and start the provider on it once.';
  }
  // The message of a failed query holds the query.
  return cause instanceof Error ? cause.message : error.message;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
}
