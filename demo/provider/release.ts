import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** The package's version, e.g. `1.4.0`. */
export async function readRelease(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
