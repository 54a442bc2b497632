import { spawn } from 'node:child_process';
import type { Owner } from './owner.ts';

export interface Ran {
  code: number | null;
  /** Standard output and error, interleaved. */
  output: string;
}

const LAST_WORDS = 500;

/** Runs a command to its end, as `owner` where one is given. Rejects only when it can't be started. */
export function run(command: string, args: readonly string[], owner: Owner | null): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(owner && { uid: owner.uid, gid: owner.gid }),
      // The caller's own folder may be closed to the owner.
      cwd: '/',
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    const finish = () => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: child.exitCode, output: output.trim() });
    };
    child.once('close', finish);
    // A server that was started by the command may keep the pipes open behind it.
    child.once('exit', () => setTimeout(finish, LAST_WORDS));
  });
}

/** Runs a command that must succeed. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  owner: Owner | null,
): Promise<string> {
  const { code, output } = await run(command, args, owner);
  if (code !== 0) throw new Error(`${command} ended with code ${code}: ${output}`);
  return output;
}
