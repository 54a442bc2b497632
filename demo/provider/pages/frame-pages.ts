import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { frameHeaders } from '../../../src/frame-server/frame-headers.ts';
import { inertJson } from '../../../src/frame-server/html.ts';
import type { RenderedFrame, RenderOptions } from '../../../src/frame-server/public.ts';
import { FRAME_DATA_ID, type StaticFrameData } from '../../../src/protocol/frame-page.ts';
import type { Snapshot } from '../../../src/protocol/snapshot.ts';
import type { TimeLimits } from '../../../src/protocol/time-limits.ts';

/** Makes the page of a session, or of one that nobody knows: `souk-checkout/frame-server`, or one file for all. */
export type RenderFrame = (snapshot: Snapshot | null, options: RenderOptions) => Promise<RenderedFrame>;

/**
 * What was built of it.
 * @param kind `server`: pages rendered for each session. `static`: the file that any host of files could serve.
 * @throws Error that says to run the build.
 */
export async function readFramePages(distDir: string, kind: 'server' | 'static'): Promise<RenderFrame> {
  const file = path.join(distDir, kind === 'server' ? 'npm/frame-server.js' : 'frame/frame.html');
  try {
    if (kind === 'static') return staticPages(await readFile(file, 'utf8'));
    const module = (await import(pathToFileURL(file).href)) as { renderFrame: RenderFrame };
    return module.renderFrame;
  } catch (cause) {
    throw new Error(`The checkout's frame is not built: ${file} is missing. Run "npm run build" first.`, {
      cause,
    });
  }
}

/** It knows no session: any page may frame it, and it shows nothing before one has shaken hands. */
const staticPages =
  (file: string): RenderFrame =>
  async (_snapshot, { host, fontOrigins = [], timeLimits = {}, head = '' }) => ({
    // Of the page alone: its icon, and what the sandbox adds.
    html: withLimits(file, timeLimits).replace('</head>', () => `${head}</head>`),
    headers: frameHeaders({ ancestors: host === 'standalone' ? [] : ['*'], fonts: fontOrigins }),
  });

function withLimits(file: string, timeLimits: Partial<TimeLimits>): string {
  const data: StaticFrameData = { timeLimits };
  const inert = new RegExp(`(id="${FRAME_DATA_ID}">)[^<]*`);
  return file.replace(inert, (_, before: string) => `${before}${inertJson(data).html}`);
}
