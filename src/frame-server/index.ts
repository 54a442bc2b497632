import { assets } from 'virtual:frame-assets';
import type { Snapshot } from '../protocol/snapshot.ts';
import { type RenderedFrame, type RenderOptions, renderPage } from './render-page.ts';

export type { Snapshot } from '../protocol/snapshot.ts';
export type { RenderedFrame, RenderOptions } from './render-page.ts';

/**
 * The answer to `GET /frame/v1/{session}/` and `GET /pay/{session}/`: the finished form, which can be typed into
 * before any script runs. Its scripts are this very release's `dist/frame`, served under `/sdk/frame/`.
 * Needs what every runtime with the Fetch API has: `Request`, `URL`, `crypto.subtle`.
 * @param snapshot what `GET /v1/sessions/{id}/` answers a guest; `null` where nobody knows the session, which makes a page (for a 404) that tells so.
 * @returns the page, and headers that it must be sent with: its policy names the hashes of what stands in it.
 */
export const renderFrame = (snapshot: Snapshot | null, options: RenderOptions): Promise<RenderedFrame> =>
  renderPage(assets, snapshot, options);
