import type { Browser, Page } from '@playwright/test';

/**
 * Playwright's own side of a browser that it drives over WebDriver BiDi, as far as the stories mend it for
 * Firefox. None of it is public: Playwright's version is pinned, and the probes tell when it changes.
 */

export interface BidiBrowser {
  _connection: { _transport: { _ws: Socket } };
  _browserSession: Pick<BidiSession, 'send'>;
}

export interface BidiPage {
  delegate: BidiDelegate;
}

export interface BidiDelegate {
  rawKeyboard: BidiKeyboard;
  rawMouse: BidiMouse;
  _page: { mainFrame(): BidiFrame };
  getBoundingBox(element: BidiHandle): Promise<Point | null>;
  /** Where a frame's document begins, CSS pixels of the page; `null`: nowhere. */
  _framePosition(frame: BidiFrame): Promise<Point | null>;
}

export interface BidiKeyboard {
  _page: { _page: { mainFrame(): BidiFrame }; _session: BidiSession };
  _performActions(progress: Progress, actions: object[]): Promise<void>;
}

export interface BidiMouse {
  _session: BidiSession;
  _performActions(progress: Progress, actions: object[]): Promise<void>;
}

export interface BidiSession {
  /** The page's browsing context's ID. */
  sessionId: string;
  send(method: string, params: object): Promise<unknown>;
}

export interface BidiFrame {
  /** The browsing context's ID. */
  _id: string;
  mainContext(): Promise<{ evaluateHandle(work: () => unknown): Promise<BidiHandle> }>;
  frameElement(progress: Progress): Promise<BidiHandle>;
}

export interface BidiHandle {
  asElement(): { contentFrame(progress: Progress): Promise<BidiFrame | null> } | null;
  evaluate<T>(work: (element: HTMLElement) => T): Promise<T>;
  dispose(): void;
}

export interface Progress {
  race<T>(promise: Promise<T>): Promise<T>;
}

interface Point {
  x: number;
  y: number;
}

/** Of the package `ws`. */
interface Socket {
  on(event: 'message', listener: () => void): void;
  pong(): void;
  readyState: number;
}

export const insideOfBrowser = (browser: Browser): BidiBrowser => inside(browser) as BidiBrowser;

export const insideOfPage = (page: Page): BidiPage => inside(page) as BidiPage;

function inside(object: Browser | Page): unknown {
  const { _connection } = object as unknown as { _connection: { toImpl(object: unknown): unknown } };
  return _connection.toImpl(object);
}
