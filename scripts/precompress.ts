import { readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = new Set(['.js', '.css', '.svg', '.html']);

const pack = {
  '.br': (content: Buffer) =>
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content: Buffer) => promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
};

/**
 * Writes `x.js.br` and `x.js.gz` beside each `x.js`, where that is shorter: what is built once is packed once, as
 * tightly as it gets, and not by every provider for every customer.
 * @param places files, or folders with all that is in them.
 */
export async function precompress(places: readonly string[]): Promise<void> {
  await Promise.all(
    places.flatMap(filesIn).map(async (file) => {
      const content = await readFile(file);
      for (const [ending, compress] of Object.entries(pack)) {
        const packed = await compress(content);
        if (packed.length < content.length) await writeFile(file + ending, packed);
      }
    }),
  );
}

function filesIn(place: string): string[] {
  const names = statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, encoding: 'utf8' }).map((name) => join(place, name))
    : [place];
  return names.filter((name) => COMPRESSIBLE.has(extname(name)));
}
