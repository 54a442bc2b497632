import type { Frame, Page } from 'playwright-core';

/** The document with the form in it: the one frame of the merchant's page. */
export function formFrame(page: Page): Frame {
  const [frame, ...more] = page.mainFrame().childFrames();
  if (!frame || more.length > 0) throw new Error('The page should have one frame.');
  return frame;
}
