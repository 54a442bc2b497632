import { type MerchantPages, merchantPages } from '../support/merchant-pages.ts';

/** Two sites: `127.0.0.1` and `localhost`, as merchant and provider in the demo. */
export interface World {
  merchant: MerchantPages;
  /** Serves a page on the other site. @returns its URL. */
  serveOther(html: string): string;
  close(): Promise<void>;
}

export async function world(): Promise<World> {
  const merchant = await merchantPages();
  const other = await merchantPages();
  return {
    merchant,
    serveOther: (html) => other.serve({ html }).replace('127.0.0.1', 'localhost'),
    async close() {
      await merchant.close();
      await other.close();
    },
  };
}

export const html = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Probe</title><body>${body}</body></html>`;

export const framed = (src: string): string =>
  `<iframe title="Frame" src="${src}" width="500" height="300" allow="clipboard-read; clipboard-write"></iframe>`;
