/**
 * As much of W3C WebDriver as the stories on WebKitGTK need (https://www.w3.org/TR/webdriver2/).
 * Errors carry the driver's own words.
 */
export interface WebDriver {
  goto(url: string): Promise<void>;
  url(): Promise<string>;
  /** CSS selector, in the frame that was entered last; `null` where nothing matches. */
  find(selector: string): Promise<Element | null>;
  enterFrame(frame: Element): Promise<void>;
  /** Back to the page itself. */
  leaveFrames(): Promise<void>;
  click(element: Element): Promise<void>;
  clear(element: Element): Promise<void>;
  type(element: Element, text: string): Promise<void>;
  text(element: Element): Promise<string>;
  property(element: Element, name: string): Promise<unknown>;
  /** Runs a function's body in the page; what it returns travels as JSON, elements as {@link Element}. */
  script<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Pressed together, where the focus is: characters, and WebDriver's codes for the other keys. */
  keys(...together: string[]): Promise<void>;
  back(): Promise<void>;
  windows(): Promise<string[]>;
  /** @returns the new tab, or window where the browser has no tabs. The driver stays where it is. */
  openTab(): Promise<string>;
  closeWindow(): Promise<void>;
  switchTo(window: string): Promise<void>;
  /** CSS pixels, the browser's own bars included. */
  resize(width: number, height: number): Promise<void>;
  /** Ends the session and closes the browser. */
  quit(): Promise<void>;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

export type Element = { [ELEMENT]: string };

interface Answer {
  value: unknown;
}

class WebDriverError extends Error {
  readonly code: string;

  constructor(command: string, value: { error: string; message: string }) {
    super(`${command}: ${value.error}: ${value.message}`);
    this.code = value.error;
  }
}

export async function openSession(driverUrl: string, capabilities: object): Promise<WebDriver> {
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(driverUrl + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const { value } = (await response.json()) as Answer;
    if (!response.ok) throw new WebDriverError(path, value as { error: string; message: string });
    return value;
  };
  const opened = await send('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
  const session = `/session/${(opened as { sessionId: string }).sessionId}`;
  const post = (path: string, body: object = {}) => send('POST', session + path, body);
  const get = (path: string) => send('GET', session + path);
  const at = (element: Element) => `/element/${element[ELEMENT]}`;

  return {
    goto: async (url) => void (await post('/url', { url })),
    url: async () => (await get('/url')) as string,
    find: async (selector) => {
      try {
        return (await post('/element', { using: 'css selector', value: selector })) as Element;
      } catch (error) {
        if (error instanceof WebDriverError && error.code === 'no such element') return null;
        throw error;
      }
    },
    enterFrame: async (frame) => void (await post('/frame', { id: frame })),
    leaveFrames: async () => void (await post('/frame', { id: null })),
    click: async (element) => void (await post(`${at(element)}/click`)),
    clear: async (element) => void (await post(`${at(element)}/clear`)),
    type: async (element, text) => void (await post(`${at(element)}/value`, { text })),
    text: async (element) => (await get(`${at(element)}/text`)) as string,
    property: (element, name) => get(`${at(element)}/property/${name}`),
    script: async <T>(body: string, ...args: unknown[]) =>
      (await post('/execute/sync', { script: body, args })) as T,
    keys: async (...together) => {
      const down = together.map((value) => ({ type: 'keyDown', value }));
      const up = together.map((value) => ({ type: 'keyUp', value })).reverse();
      await post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] });
    },
    back: async () => void (await post('/back')),
    windows: async () => (await get('/window/handles')) as string[],
    openTab: async () => ((await post('/window/new', { type: 'tab' })) as { handle: string }).handle,
    closeWindow: async () => void (await send('DELETE', `${session}/window`)),
    switchTo: async (handle) => void (await post('/window', { handle })),
    resize: async (width, height) => void (await post('/window/rect', { width, height })),
    quit: async () => void (await send('DELETE', session)),
  };
}
