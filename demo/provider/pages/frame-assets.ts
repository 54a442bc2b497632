import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

/** What a frame page loads, as URLs of this provider. */
export interface FrameAssets {
  script: string;
  styles: string[];
  /** Modules that the script imports, and those that it asks for at once. */
  preloads: string[];
}

const BASE = '/sdk/frame/';
const ENTRY = 'src/frame/main.tsx';
/** What the script asks for as soon as it runs. */
const NEXT = 'src/frame/wire.ts';

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
  }),
);

/**
 * Reads what Vite built.
 * @throws Error that says to run the build.
 */
export async function readFrameAssets(distDir: string): Promise<FrameAssets> {
  const file = path.join(distDir, 'frame', '.vite', 'manifest.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new Error(`The checkout's frame is not built: ${file} is missing. Run "npm run build" first.`, {
      cause,
    });
  }
  return assetsOf(Manifest.parse(JSON.parse(text)));
}

function assetsOf(manifest: z.output<typeof Manifest>): FrameAssets {
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`The frame's manifest has no ${ENTRY}. Run "npm run build" again.`);
  const next = manifest[NEXT];
  const chunks = new Set(next ? [entry, next] : [entry]);
  // A set that grows while it is walked: every chunk once, whatever imports whom.
  for (const chunk of chunks) {
    for (const name of chunk.imports) {
      const imported = manifest[name];
      if (imported) chunks.add(imported);
    }
  }
  const url = (name: string) => `${BASE}${name}`;
  return {
    script: url(entry.file),
    styles: [...new Set([...chunks].flatMap((chunk) => chunk.css))].map(url),
    preloads: [...chunks].filter((chunk) => chunk !== entry).map((chunk) => url(chunk.file)),
  };
}
