import type { Browser } from '@playwright/test';
import { type BidiMouse, type BidiPage, type BidiSession, insideOfBrowser } from './playwright-inside.ts';

/** Holds the largest viewport of the stories, and the browser's own bars. CSS pixels. */
export const ROOMY = { width: 1600, height: 1300 };

/**
 * Pointer events that begin in the browser's own process go nowhere outside its window, and Playwright gives
 * a popup a viewport that is larger than the window that the page asked for.
 */
export function enlargeWindows(page: BidiPage): void {
  const mouse = Object.getPrototypeOf(page.delegate.rawMouse) as BidiMouse;
  const perform = mouse._performActions;
  const enlarged = new WeakMap<BidiSession, Promise<unknown>>();
  mouse._performActions = async function (this: BidiMouse, progress, actions) {
    const { _session: session } = this;
    const done = enlarged.get(session) ?? enlarge(session);
    enlarged.set(session, done);
    await progress.race(done);
    await perform.call(this, progress, actions);
  };
}

/**
 * Playwright opens every page in a window of its own, which costs Firefox more than the page does. The only
 * page there is takes a tab instead; a second one would hide it, and so gets its window.
 */
export function openInTabs(browser: Browser): void {
  const session = insideOfBrowser(browser)._browserSession;
  const { send } = session;
  session.send = (method, params) => {
    const isOnly =
      method === 'browsingContext.create' &&
      browser.contexts().every((context) => context.pages().length === 0);
    return send.call(session, method, isOnly ? { ...params, type: 'tab' } : params);
  };
}

async function enlarge(session: BidiSession): Promise<unknown> {
  const tree = await session.send('browsingContext.getTree', { root: session.sessionId, maxDepth: 0 });
  const [{ clientWindow = '' } = {}] = (tree as { contexts: { clientWindow?: string }[] }).contexts;
  return session.send('browser.setClientWindowState', { clientWindow, state: 'normal', ...ROOMY });
}
