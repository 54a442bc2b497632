import { expect } from 'vitest';
import type { Element, WebDriver } from './webdriver.ts';

/** What a person does, by what can be read on the page. Waits until it is there. */
export interface Person {
  open(url: string): Promise<void>;
  /** Goes into frames, from the page inwards; `[]` is the page itself. */
  within(...frames: string[]): Promise<void>;
  field(label: string): Promise<Element>;
  type(label: string, text: string): Promise<void>;
  /** A control by (the beginning of) its name. */
  click(role: 'button' | 'link' | 'radio' | 'checkbox', name: string): Promise<void>;
  /** Looks for it for three seconds. */
  finds(role: 'radio', name: string): Promise<boolean>;
  sees(role: 'heading' | 'status' | 'dialog', text: string): Promise<void>;
  /** The page's window that isn't `known`. */
  newWindow(known: string[]): Promise<string>;
}

const TIMEOUT = { timeout: 20_000, interval: 100 };

const ROLES = {
  button: 'button, [role=button], input[type=submit]',
  link: 'a[href]',
  radio: 'input[type=radio], [role=radio]',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3, [role=heading]',
  status: '[role=status]',
  dialog: 'dialog, [role=dialog]',
} as const;

/** Finds in the document and in its open shadow roots, what is displayed, by name or text. */
const FIND = `
  const [selector, wanted] = arguments;
  const all = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
    [...(element.matches(selector) ? [element] : []), ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
  const shown = (element) => element.getClientRects().length > 0;
  const nameOf = (element) =>
    element.getAttribute('aria-label') ?? element.title ?? '';
  const textOf = (element) =>
    [nameOf(element), element.textContent, element.value, ...[...(element.labels ?? [])].map((label) => label.textContent)]
      .filter((text) => typeof text === 'string').map((text) => text.replace(/\\s+/g, ' ').trim());
  return all(document).find((element) =>
    (selector.includes('status') || shown(element)) && textOf(element).some((text) =>
      selector.includes('status') ? text.includes(wanted) : text.startsWith(wanted))) ?? null;
`;

/** Where an element is, and how large its frame: changes while a form is still growing. */
const PLACE = `
  const { x, y } = arguments[0].getBoundingClientRect();
  return [x, y, innerWidth, innerHeight].join();
`;

export function person(browser: WebDriver): Person {
  const find = (selector: string, name: string, timeout = TIMEOUT.timeout): Promise<Element> =>
    expect
      .poll(() => browser.script<Element | null>(FIND, selector, name), {
        ...TIMEOUT,
        timeout,
        message: `${selector} “${name}”`,
      })
      .not.toBeNull()
      .then(() => browser.script<Element>(FIND, selector, name));

  /** Once it stands still: the driver clicks at a place, whatever has moved there meanwhile. */
  const click = async (selector: string, name: string): Promise<void> => {
    let before = '';
    const stands = async () => {
      const place = await browser.script<string>(PLACE, await find(selector, name));
      const same = place === before;
      before = place;
      return same;
    };
    await expect.poll(stands, { ...TIMEOUT, message: `${selector} “${name}” stands still` }).toBe(true);
    await browser.click(await find(selector, name));
  };

  const field = (label: string) => find('input, select, textarea', label);

  return {
    open: (url) => browser.goto(url),
    async within(...frames) {
      await browser.leaveFrames();
      for (const name of frames) await browser.enterFrame(await find('iframe', name));
    },
    field,
    async type(label, text) {
      const element = await field(label);
      await browser.click(element);
      await browser.clear(element);
      await browser.type(element, text);
    },
    click: (role, name) => click(ROLES[role], name),
    finds: (role, name) =>
      find(ROLES[role], name, 3_000).then(
        () => true,
        () => false,
      ),
    sees: async (role, text) => void (await find(ROLES[role], text)),
    async newWindow(known) {
      const fresh = async () => (await browser.windows()).find((handle) => !known.includes(handle));
      await expect.poll(fresh, TIMEOUT).toBeDefined();
      return String(await fresh());
    },
  };
}
