import { stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { run } from './run.ts';

/** The unprivileged user that a server runs as when we are root: PostgreSQL refuses to run as root. */
export interface Owner {
  uid: number;
  gid: number;
}

/** @returns `null` where we are not root and the server can run as ourselves. */
export async function findOwner(): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  const owner = (await lookUp('postgres')) ?? (await create('postgres')) ?? (await lookUp('nobody'));
  if (owner) return owner;
  throw new Error(
    'PostgreSQL refuses to run as root, and no user "postgres" or "nobody" exists. Create one, or set DATABASE_URL.',
  );
}

async function lookUp(name: string): Promise<Owner | null> {
  const ids = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, name], null).catch(() => null)));
  const [uid, gid] = ids.map((ran) => (ran?.code === 0 ? Number.parseInt(ran.output, 10) : Number.NaN));
  return uid && gid ? { uid, gid } : null;
}

async function create(name: string): Promise<Owner | null> {
  await run('groupadd', ['--system', name], null).catch(() => null);
  await run('useradd', ['--system', '--gid', name, '--no-create-home', name], null).catch(() => null);
  return lookUp(name);
}

/** Whether the owner may walk down to an existing folder, judged by the permission bits on the way. */
export async function canReach(folder: string, owner: Owner | null): Promise<boolean> {
  if (!owner) return true;
  for (let here = path.resolve(folder); ; here = path.dirname(here)) {
    const { mode, uid, gid } = await stat(here);
    const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (here === path.dirname(here)) return true;
  }
}

/** A temporary folder that the owner can reach. */
export async function reachableTmp(owner: Owner): Promise<string> {
  for (const folder of [os.tmpdir(), '/tmp', '/var/tmp']) {
    if (await canReach(folder, owner).catch(() => false)) return folder;
  }
  throw new Error(
    'No temporary folder is open to other users. Set TMPDIR to one that is, or set DATABASE_URL.',
  );
}
