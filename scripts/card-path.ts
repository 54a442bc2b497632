import { readFileSync } from 'node:fs';

interface ManifestChunk {
  file: string;
  src?: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

/**
 * Lazy chunks that nobody needs to fill in the form and pay by card, in English, in a merchant's page: other
 * languages and methods; what a bank's challenge, a redirect or a login asks for; what keeps a form that is
 * already live up with its session; the payment link's own; a merchant's own look; words for what went wrong.
 */
const BESIDE_THE_PATH =
  /^src\/frame\/(i18n|three-ds|popup|live|login|look|show-failure|fetch-data|host\/standalone|host\/(what-is-wrong|read-appearance)|methods\/(?!card\/))/;

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8')) as Record<string, ManifestChunk>;

/** The chunks of the languages beside English, from Vite's manifest of the frame. */
export const languageFiles = (folder = 'dist/frame'): string[] =>
  Object.entries(readManifest(folder))
    .filter(([key]) => /^src\/frame\/i18n\/[\w-]+\/\w+\.ts$/.test(key))
    .map(([, { file }]) => `${folder}/${file}`);

/** The script that shows the form and shapes what is typed; with it the form is live. */
export function firstFile(folder = 'dist/frame'): string {
  const entry = readManifest(folder)['src/frame/main.tsx'];
  if (!entry || entry.imports?.length)
    throw new Error(
      `${folder}: the frame's first script is not one file any more, so its budget counts too little.`,
    );
  return `${folder}/${entry.file}`;
}

/** Every script that a browser loads to pay by card, from Vite's manifest of the frame. */
export function cardPathFiles(folder = 'dist/frame'): string[] {
  const manifest = readManifest(folder);
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${folder}/.vite/manifest.json names no chunk ${key}: run "npm run build".`);
    if (files.has(`${folder}/${chunk.file}`)) return;
    files.add(`${folder}/${chunk.file}`);
    for (const next of chunk.imports ?? []) visit(next);
    for (const next of chunk.dynamicImports ?? []) {
      if (!BESIDE_THE_PATH.test(manifest[next]?.src ?? next)) visit(next);
    }
  };
  visit('src/frame/main.tsx');
  return [...files];
}
