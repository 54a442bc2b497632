import type { Sheet } from './sheet.ts';

/** What a frame page brings and loads. Scripts are URLs of the provider's. */
export interface FrameAssets {
  /** All that the frame looks like: a page brings what its first look takes of it. */
  sheet: Sheet;
  /** The same as files. */
  styles: string[];
  script: string;
  /** Modules that the script imports. */
  preloads: string[];
  /** What makes the form live: asked for at once, needed only after it can be typed into. */
  wire: string[];
  /** Modules that it asks for at once where more than cards is offered, and on the payment link. */
  more: string[];
  /** Modules that it asks for at once where the merchant wants a look of his own. */
  look: string[];
  /** Modules that it asks for at once in languages other than English, by language. */
  languages: Record<string, string[]>;
}

/** Vite's manifest of the frame, as far as it is read. */
export type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>;

const ENTRY = 'src/frame/main.tsx';
const WIRE = 'src/frame/wire.ts';
const MORE = 'src/frame/methods/more/open-more.tsx';
const LOOK = 'src/frame/look/read-look.ts';
const LOAD_LANGUAGE = 'src/frame/i18n/load-language.ts';
const LANGUAGE = /^src\/frame\/i18n\/([^/]+)\/\w+\.ts$/;

/**
 * @param read the text of a built file, by its name in the manifest.
 * @param readSheet takes a style sheet to pieces.
 * @param base where the files are served: `/sdk/frame/`.
 * @throws Error where the frame is not built.
 */
export function frameAssets(
  manifest: Manifest,
  read: (file: string) => string,
  readSheet: (css: string) => Sheet,
  base: string,
): FrameAssets {
  const entry = manifest[ENTRY];
  if (!entry) throw new Error(`The frame's manifest has no ${ENTRY}. Run "npm run build" again.`);
  const first = withImports(manifest, [ENTRY]);
  const url = ({ file }: { file: string }) => `${base}${file}`;
  const further = (...names: string[]) =>
    [...withImports(manifest, names)].filter((chunk) => !first.has(chunk)).map(url);

  const languages: Record<string, string[]> = {};
  for (const name of Object.keys(manifest)) {
    const [, language] = LANGUAGE.exec(name) ?? [];
    if (language)
      languages[language] = [...(languages[language] ?? further(LOAD_LANGUAGE)), ...further(name)];
  }
  const styles = new Set([...first].flatMap(({ css = [] }) => css));
  return {
    sheet: [...styles].map(read).flatMap(readSheet),
    styles: [...styles].map((file) => `${base}${file}`),
    script: url(entry),
    preloads: [...first].filter((chunk) => chunk !== entry).map(url),
    wire: further(WIRE),
    more: further(MORE),
    look: further(LOOK),
    languages,
  };
}

function withImports(manifest: Manifest, names: string[]): Set<Manifest[string]> {
  const chunks = new Set(names.flatMap((name) => manifest[name] ?? []));
  // A set that grows while it is walked: every chunk once, whatever imports whom.
  for (const { imports = [] } of chunks) {
    for (const name of imports) {
      const imported = manifest[name];
      if (imported) chunks.add(imported);
    }
  }
  return chunks;
}
