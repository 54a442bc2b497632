/**
 * What each engine, driven as the stories drive it, can do: `true`, or the reason why not. The one place
 * that says so. A story names what it needs (`needs`); where an engine lacks it the story isn't run there,
 * and `npm test` counts and prints it. A probe per entry asserts that the list is still right, both ways.
 */
export const abilityNames = [
  /** Pointer and keys reach fields in a frame of another site. */
  'type_in_frame',
  /** Tab moves the focus from the page into the frame and out again. */
  'tab_through_frame',
  /** A frame's click opens a popup, which can be driven. */
  'popup',
  /** Without a click the browser opens no popup. */
  'popup_blocker',
  /** A modal `<dialog>` with a frame in it lies over everything and takes clicks and keys. */
  'top_layer_dialog',
  /** A request can be refused before it leaves. */
  'route_abort',
  /** A request can be sent by the story, body included, and its answer thrown away. */
  'route_fetch',
  'offline',
  /** Timers of page and frame can be turned forward. */
  'clock',
  /** Back restores a page without frames from the back/forward cache, and the driver goes on with it. */
  'bfcache',
  /** The same with a frame of another site in the page. */
  'bfcache_frame',
  /** Two tabs of one person, both driven. */
  'tabs',
  /** A tab behind another one is `hidden`. */
  'visibility',
  /** `navigator.clipboard` writes, the keyboard pastes. */
  'clipboard',
  /** The browser's own inspection: listeners of an object, memory. */
  'devtools',
] as const;

export type Ability = (typeof abilityNames)[number];
/** WebKitGTK is driven over plain WebDriver, the others by Playwright. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

const everything = Object.fromEntries(abilityNames.map((name) => [name, true])) as Record<Ability, true>;

const NO_CACHE = 'Firefox tells WebDriver BiDi nothing of a page that it restores; its cache is off.';

const NO_COMMAND = 'WebDriver has no command for it.';

const DEVTOOLS = 'Only Chromium speaks the DevTools protocol.';

const ALWAYS_VISIBLE = 'Playwright keeps every tab visible, wherever it lies.';

export const abilities: Record<Engine, Record<Ability, true | string>> = {
  chromium: {
    ...everything,
    bfcache_frame: 'Playwright loses the frames of a page that is restored.',
    visibility: ALWAYS_VISIBLE,
  },
  firefox: {
    ...everything,
    route_fetch: 'Playwright sees no request bodies over WebDriver BiDi.',
    bfcache: NO_CACHE,
    bfcache_frame: NO_CACHE,
    visibility: ALWAYS_VISIBLE,
    devtools: DEVTOOLS,
  },
  webkit: {
    ...everything,
    route_abort: NO_COMMAND,
    route_fetch: NO_COMMAND,
    offline: NO_COMMAND,
    clock: NO_COMMAND,
    visibility: 'A new tab is a window of its own here, and no window hides another.',
    devtools: DEVTOOLS,
  },
};
