import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Builds what merchants and customers get, and keeps a copy, so that another build meanwhile changes nothing. */
export async function buildDist(): Promise<{ distDir: string; remove(): Promise<void> }> {
  const built = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'scripts/build.ts'], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) throw new Error('The build failed.');
  const distDir = await mkdtemp(path.join(os.tmpdir(), 'souk-bench-dist-'));
  // With their times: a packed file that is older than what it was packed from is not sent.
  await cp(path.join(repository, 'dist'), distDir, { recursive: true, preserveTimestamps: true });
  return { distDir, remove: () => rm(distDir, { recursive: true, force: true }) };
}
