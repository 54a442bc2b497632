import { expect } from 'vitest';
import type { Ability } from '../engines/abilities.ts';
import { framed, html, type World } from '../probes/world.ts';
import { type Person, person } from './person.ts';
import type { WebDriver } from './webdriver.ts';

/** Does what the ability is, and throws where it doesn't come about. */
type Probe = (browser: WebDriver, world: World) => Promise<void>;

const FIELD = '<label>Field <input id="field"></label>';
const TAB = '\uE004';
const ESCAPE = '\uE00C';
const PASTE = ['\uE009', 'v'];

async function openFramed(
  browser: WebDriver,
  { merchant, serveOther }: World,
  inner: string,
  around = '',
): Promise<Person> {
  const customer = person(browser);
  await customer.open(merchant.serve({ html: html(around + framed(serveOther(html(inner)))) }));
  await customer.within('Frame');
  return customer;
}

const valueIn = async (browser: WebDriver, customer: Person) =>
  browser.property(await customer.field('Field'), 'value');

/** What has the focus where the driver is. */
const focused = (browser: WebDriver) =>
  browser.script<string>('return document.hasFocus() ? document.activeElement.tagName : ""');

/** By what WebDriver has commands for; `abilities` says why the others aren't here. */
export const probes: Partial<Record<Ability, Probe>> = {
  async type_in_frame(browser, world) {
    const customer = await openFramed(browser, world, FIELD);
    await customer.type('Field', '42 ok');
    expect(await valueIn(browser, customer)).toBe('42 ok');
    expect(await focused(browser)).toBe('INPUT');
  },

  async tab_through_frame(browser, world) {
    const customer = await openFramed(browser, world, FIELD, '<button>Before</button>');
    await customer.within();
    await customer.click('button', 'Before');
    await browser.keys(TAB);
    await customer.within('Frame');
    await expect.poll(() => focused(browser), { timeout: 3_000 }).toBe('INPUT');
  },

  async popup(browser, world) {
    const target = world.serveOther(html('<button onclick="document.title = event.isTrusted">Pay</button>'));
    const open = `window.open('${target}', '', 'popup,width=480,height=400')`;
    const customer = await openFramed(browser, world, `<button onclick="handle = ${open}">Open</button>`);
    const known = await browser.windows();
    await customer.click('button', 'Open');
    await browser.switchTo(await customer.newWindow(known));
    await customer.click('button', 'Pay');
    expect(await browser.script('return document.title')).toBe('true');
    await browser.closeWindow();
    await browser.switchTo(known[0] ?? '');
    await customer.within('Frame');
    await expect.poll(() => browser.script('return handle.closed'), { timeout: 3_000 }).toBe(true);
  },

  async popup_blocker(browser, world) {
    const page = '<script>opened = window.open("about:blank") !== null</script>';
    await openFramed(browser, world, page);
    expect(await browser.script('return opened')).toBe(false);
  },

  async top_layer_dialog(browser, world) {
    const customer = person(browser);
    const inner = framed(world.serveOther(html(FIELD)));
    await customer.open(
      world.merchant.serve({
        html: html(`<div style="transform: scale(1); overflow: hidden; height: 20px">
          <dialog aria-label="Bank">${inner}<button>Cancel</button></dialog></div>`),
      }),
    );
    await browser.script('document.querySelector("dialog").showModal()');
    await customer.within('Frame');
    await customer.type('Field', '1234');
    expect(await valueIn(browser, customer)).toBe('1234');
    await customer.within();
    await browser.script('document.querySelector("button").focus()');
    await browser.keys(ESCAPE);
    expect(await browser.script('return document.querySelector("dialog").open')).toBe(false);
  },

  bfcache: (browser, world) => backFromCache(browser, world, ''),

  bfcache_frame: (browser, world) => backFromCache(browser, world, framed(world.serveOther(html(FIELD)))),

  async tabs(browser, world) {
    const customer = await openFramed(browser, world, FIELD);
    const url = await browser.url();
    const [first = ''] = await browser.windows();
    const second = await browser.openTab();
    await browser.switchTo(second);
    await customer.open(url);
    await customer.within('Frame');
    await customer.type('Field', '2');
    await browser.switchTo(first);
    await customer.within('Frame');
    await customer.type('Field', '1');
    expect(await valueIn(browser, customer)).toBe('1');
    await browser.switchTo(second);
    await browser.closeWindow();
    await browser.switchTo(first);
  },

  async visibility(browser, world) {
    const customer = person(browser);
    await customer.open(world.merchant.serve({ html: html('') }));
    const [first = ''] = await browser.windows();
    const second = await browser.openTab();
    try {
      await browser.switchTo(second);
      await customer.open(world.merchant.serve({ html: html('') }));
      await browser.switchTo(first);
      await expect
        .poll(() => browser.script('return document.visibilityState'), { timeout: 3_000 })
        .toBe('hidden');
    } finally {
      await browser.switchTo(second);
      await browser.closeWindow();
      await browser.switchTo(first);
    }
  },

  async clipboard(browser, world) {
    const customer = await openFramed(browser, world, FIELD, FIELD.replace('field', 'other'));
    await customer.within();
    await customer.type('Field', '4242');
    await browser.keys('\uE009', 'a');
    await browser.keys('\uE009', 'x');
    expect(await valueIn(browser, customer)).toBe('');
    await browser.keys(...PASTE);
    expect(await valueIn(browser, customer)).toBe('4242');
  },
};

async function backFromCache(browser: WebDriver, { merchant }: World, inside: string): Promise<void> {
  const customer = person(browser);
  await customer.open(merchant.serve({ html: html(`${FIELD}${inside}`) }));
  await browser.script('window.kept = true');
  await customer.open(merchant.serve({ html: html('<h1>Elsewhere</h1>') }));
  await browser.back();
  await customer.field('Field');
  expect(await browser.script('return window.kept === true')).toBe(true);
}
