import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { canReach, type Owner, reachableTmp } from './owner.ts';
import { runOrThrow } from './run.ts';

/** A database cluster on disk: one folder that holds `data/`, `password` (0600) and `log`. */
export interface Cluster {
  data: string;
  log: string;
  password: string;
}

export const SUPERUSER = 'souk';

/** Finds the cluster of a data folder, or makes it. */
export async function findCluster(
  dataDir: string,
  owner: Owner | null,
  binaries: Binaries,
  options: { durable: boolean },
): Promise<Cluster> {
  const base = await baseFolder(path.resolve(dataDir), owner);
  const place = path.join(base, 'cluster');
  if (!(await exists(place))) {
    await inTurn(base, place, () => create(base, place, owner, binaries, options));
  }
  await removeLeftovers(base);
  return {
    data: path.join(place, 'data'),
    log: path.join(place, 'log'),
    password: await readFile(path.join(place, 'password'), 'utf8'),
  };
}

/** Set outright, since `mkdir` heeds the umask; what lies inside is the server's alone. */
const OPEN = 0o755;

/** `<dataDir>/postgres`; a link to a folder elsewhere when the server's user can't reach it. */
async function baseFolder(dataDir: string, owner: Owner | null): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const named = path.join(await realpath(dataDir), 'postgres');
  const found = await lstat(named).catch(() => null);
  if (!owner || (!found?.isSymbolicLink() && (await canReach(dataDir, owner)))) {
    await mkdir(named, { recursive: true });
    if (owner) await chmod(named, OPEN);
    return named;
  }
  if (found?.isDirectory()) {
    throw new Error(
      `${named} can't be reached by the user that PostgreSQL runs as (uid ${owner.uid}). Open the folders above it (chmod o+x), or set DATA_DIR.`,
    );
  }
  const hash = createHash('sha256').update(named).digest('hex').slice(0, 16);
  const elsewhere = path.join(await reachableTmp(owner), `souk-postgres-${hash}`);
  await mkdir(elsewhere).catch(ignore('EEXIST'));
  const made = await lstat(elsewhere);
  if (!made.isDirectory() || made.uid !== process.getuid?.()) {
    throw new Error(`${elsewhere} belongs to another user. Remove it, or set DATA_DIR.`);
  }
  await chmod(elsewhere, OPEN);
  if (found) await rm(named);
  await symlink(elsewhere, named).catch(ignore('EEXIST'));
  return elsewhere;
}

/** Whoever waits longer than this takes the maker for dead. */
const MAKING = 20_000;
const PAUSE = 50;

/** Of several who start together one makes the cluster: two at once would take twice as long. */
async function inTurn(base: string, place: string, make: () => Promise<void>): Promise<void> {
  const turn = path.join(base, 'making-turn');
  const isMine = await mkdir(turn).then(() => true, ignore('EEXIST'));
  if (isMine) return make().finally(() => rm(turn, { recursive: true, force: true }));
  while (await isYoung(turn, MAKING)) {
    if (await exists(place)) return;
    await wait(PAUSE);
  }
  // Harmless where somebody else makes it after all.
  if (!(await exists(place))) await make();
}

async function isYoung(place: string, milliseconds: number): Promise<boolean> {
  const made = await stat(place).catch(() => null);
  return made !== null && Date.now() - made.mtimeMs < milliseconds;
}

/** Made in full beside its place and renamed into it: whoever comes second uses the first one's. */
async function create(
  base: string,
  place: string,
  owner: Owner | null,
  { initdb }: Binaries,
  { durable }: { durable: boolean },
): Promise<void> {
  const fresh = path.join(base, `making-${randomUUID()}`);
  const password = path.join(fresh, 'password');
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (owner) await Promise.all([fresh, password].map((file) => chown(file, owner.uid, owner.gid)));
  try {
    await runOrThrow(
      initdb,
      [
        `--pgdata=${path.join(fresh, 'data')}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${password}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
        ...(durable ? [] : ['--no-sync']),
      ],
      owner,
    );
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!(await exists(place))) throw error;
  }
}

const ABANDONED_AFTER = 10 * 60_000;

async function removeLeftovers(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    if (!name.startsWith('making-')) continue;
    const place = path.join(base, name);
    if (!(await isYoung(place, ABANDONED_AFTER))) await rm(place, { recursive: true, force: true });
  }
}

const exists = (place: string): Promise<boolean> =>
  lstat(place).then(
    () => true,
    () => false,
  );

const ignore = (code: string) => (error: NodeJS.ErrnoException) => {
  if (error.code !== code) throw error;
};
