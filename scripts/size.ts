import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { cardPathFiles, firstFile, languageFiles } from './card-path.ts';

/** Measures what a browser loads against its budget (design §11). Exits 1 when one is exceeded. */

interface Budget {
  name: string;
  files: string[];
  /** Bytes at the highest level of either. */
  most: { gzip: number } | { brotli: number };
}

const LOADER = 'dist/sdk/souk.js';

const budgets: Budget[] = [
  { name: 'loader (souk.js)', files: [LOADER], most: { gzip: 8 * 1024 } },
  { name: 'before the form is live', files: [LOADER, firstFile()], most: { brotli: 22 * 1024 } },
  { name: 'whole card path', files: [LOADER, ...cardPathFiles()], most: { brotli: 34 * 1024 } },
];

/** Bytes after gzip level 9, of each chunk. */
const LANGUAGE = 2.5 * 1024;

const out = (line: string) => process.stdout.write(`${line}\n`);

let exceeded = 0;
for (const { name, files, most } of budgets) {
  const sizes = files.map((file) => {
    const bytes = readFileSync(file);
    return { file, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length };
  });
  const gzip = sizes.reduce((sum, size) => sum + size.gzip, 0);
  const brotli = sizes.reduce((sum, size) => sum + size.brotli, 0);
  const fits = 'gzip' in most ? gzip <= most.gzip : brotli <= most.brotli;
  if (!fits) exceeded += 1;
  const [of, also] =
    'gzip' in most
      ? [`${gzip} of ${most.gzip} bytes gzip`, `${brotli} brotli`]
      : [`${brotli} of ${most.brotli} bytes brotli`, `${gzip} gzip`];
  out(`${fits ? 'ok  ' : 'OVER'} ${name}: ${of} (${also})`);
  for (const size of sizes) out(`       ${size.file} ${size.brotli} brotli`);
}

const languages = languageFiles().map((file) => gzipSync(readFileSync(file), { level: 9 }).length);
const longest = Math.max(...languages);
const fits = longest <= LANGUAGE && languages.length > 0;
if (!fits) exceeded += 1;
out(
  `${fits ? 'ok  ' : 'OVER'} each of ${languages.length} language chunks: ${longest} of ${LANGUAGE} bytes gzip at most`,
);

const sdkFiles = readdirSync('dist/sdk').filter((file) => file.endsWith('.js'));
if (sdkFiles.length !== 1) {
  exceeded += 1;
  out(`OVER loader must be one file: ${sdkFiles.join(', ')}`);
}

const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies?: Record<string, string>;
};
const runtime = Object.keys(dependencies);
if (runtime.length > 0) exceeded += 1;
out(`${runtime.length === 0 ? 'ok  ' : 'OVER'} runtime dependencies of the package: ${runtime.length}`);

process.exit(exceeded === 0 ? 0 : 1);
