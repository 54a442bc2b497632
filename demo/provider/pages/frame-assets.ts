import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';

/** What a frame page loads, as URLs of this provider. */
export interface FrameAssets {
  script: string;
  styles: string[];
  /** Modules that the script imports, and those that it asks for at once. */
  preloads: string[];
  /** Modules that it asks for at once where more than cards is offered, and on the payment link. */
  morePreloads: string[];
  /** Modules that it asks for at once where the merchant wants a look of his own. */
  lookPreloads: string[];
}

const BASE = '/sdk/frame/';
const ENTRY = 'src/frame/main.tsx';
/** What the script asks for as soon as it runs. */
const NEXT = 'src/frame/wire.ts';
const MORE = 'src/frame/methods/more/open-more.tsx';
const LOOK = 'src/frame/look/read-look.ts';

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

function assetsOf(manifest: Manifest): FrameAssets {
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`The frame's manifest has no ${ENTRY}. Run "npm run build" again.`);
  const chunks = withImports(manifest, [ENTRY, NEXT]);
  const url = (name: string) => `${BASE}${name}`;
  const further = (name: string) =>
    [...withImports(manifest, [name])].filter((chunk) => !chunks.has(chunk)).map((chunk) => url(chunk.file));
  return {
    script: url(entry.file),
    styles: [...new Set([...chunks].flatMap((chunk) => chunk.css))].map(url),
    preloads: [...chunks].filter((chunk) => chunk !== entry).map((chunk) => url(chunk.file)),
    morePreloads: further(MORE),
    lookPreloads: further(LOOK),
  };
}

type Manifest = z.output<typeof Manifest>;

function withImports(manifest: Manifest, names: string[]): Set<Manifest[string]> {
  const chunks = new Set(names.flatMap((name) => manifest[name] ?? []));
  // A set that grows while it is walked: every chunk once, whatever imports whom.
  for (const { imports } of chunks) {
    for (const name of imports) {
      const imported = manifest[name];
      if (imported) chunks.add(imported);
    }
  }
  return chunks;
}
