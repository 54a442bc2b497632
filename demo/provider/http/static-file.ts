import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { acceptedEncodings, type Encoding } from './accept-encoding.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const ENDINGS: Record<Encoding, string> = { br: '.br', gzip: '.gz' };

/** The request, as far as it decides in which form a file is sent. */
interface Asked {
  acceptEncoding: string | undefined;
  ifNoneMatch: string | undefined;
}

/**
 * A file of the build, as it was packed there (`x.js.br`, `x.js.gz`), or 304 where the browser has it.
 * @param headers of both.
 * @returns `null` where there is no such file.
 */
export async function staticFile(
  file: string,
  { acceptEncoding, ifNoneMatch }: Asked,
  headers: Readonly<Record<string, string>>,
): Promise<Response | null> {
  const type = TYPES[path.extname(file)];
  const found = type === undefined ? null : await read(file, acceptedEncodings(acceptEncoding));
  if (!type || !found) return null;
  const { content, encoding } = found;
  // Of the bytes that are sent: each packing has its own.
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const common = { ...headers, ETag: tag, Vary: 'Accept-Encoding' };
  if (matches(ifNoneMatch, tag)) return new Response(null, { status: 304, headers: common });
  return new Response(content, {
    headers: {
      ...common,
      'Content-Type': type,
      'Content-Length': String(content.length),
      ...(encoding && { 'Content-Encoding': encoding }),
    },
  });
}

async function read(file: string, encodings: readonly Encoding[]) {
  const plain = await stat(file).catch(() => null);
  if (!plain?.isFile()) return null;
  for (const encoding of encodings) {
    const packed = file + ENDINGS[encoding];
    const info = await stat(packed).catch(() => null);
    // An older one was packed from what stood there before.
    if (info && info.mtimeMs >= plain.mtimeMs) return { content: await readFile(packed), encoding };
  }
  return { content: await readFile(file), encoding: null };
}

/** RFC 9110 §13.1.2: compared weakly. */
const matches = (header: string | undefined, tag: string): boolean =>
  (header ?? '')
    .split(',')
    .map((given) => given.trim().replace(/^W\//, ''))
    .some((given) => given === tag || given === '*');
