import { assets } from 'virtual:frame-assets';
import * as z from 'zod/mini';
import { Snapshot } from '../protocol/snapshot.ts';
import type { RenderedFrame, RenderOptions, SessionSnapshot } from './public.ts';
import { renderPage } from './render-page.ts';

export type { RenderedFrame, RenderOptions, SessionSnapshot } from './public.ts';

// Some runtimes at the network's edge allow no eval, by which zod would compile its parsers.
z.config({ jitless: true });

/**
 * The answer to `GET /frame/v1/{session}/` and `GET /pay/{session}/`: the finished form, which can be typed into
 * before any script runs. Its scripts are this very release's `dist/frame`, served under `/sdk/frame/`.
 * Needs what every runtime with the Fetch API has: `Request`, `URL`, `crypto.subtle`.
 * @param snapshot of the session; `null` where nobody knows it, which makes a page (for a 404) that tells so.
 * @returns the page, and headers that it must be sent with: its policy names the hashes of what stands in it.
 * @throws ZodError where the snapshot isn't the Checkout API's; it names each field.
 */
export const renderFrame = async (
  snapshot: SessionSnapshot | null,
  options: RenderOptions,
): Promise<RenderedFrame> => renderPage(assets, snapshot && Snapshot.parse(snapshot), options);
