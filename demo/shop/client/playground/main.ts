import { displayAmount } from '../../../../src/protocol/money.ts';
import { enableNarrowPanels } from '../narrow-panels.ts';
import { codeFor, isCodeLanguage } from './code.ts';
import { readControls, writeControls } from './form.ts';
import { fromFragment, toFragment } from './permalink.ts';
import { isPreset, presets, withPreset } from './presets.ts';
import { leaveMark, markOfReturn } from './return-mark.ts';
import { createRun } from './run.ts';
import { initialState, neededFor, readState, type State } from './state.ts';
import { createTimeline } from './timeline.ts';
import { watchPort } from './watch-port.ts';

/** The page of `/playground`: one state, and everything that is shown follows from it. */

/** Where a session is made anew, a person should have finished typing. Milliseconds. */
const TYPING = 500;
const DRAGGING = 80;
const SAID_FOR = 1600;

const byId = <T extends HTMLElement>(id: string): T => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The playground's page has no #${id}.`);
  return found as T;
};

const { provider, sdk }: { provider: string; sdk: string } = JSON.parse(
  byId('page-data').textContent ?? '{}',
);
const buy = byId<HTMLButtonElement>('buy');
const status = byId('status');
const timeline = createTimeline(byId('timeline'), byId('timeline').parentElement ?? document.body);
// Before the SDK: it must see the frame's port first.
watchPort(provider, timeline);

const mark = markOfReturn();
let state = fromFragment(mark?.fragment ?? location.hash);
/** What the running checkout was made with. */
let running = state;
let waiting: ReturnType<typeof setTimeout> | undefined;

const run = createRun({
  provider,
  sdk,
  timeline,
  container: byId('checkout'),
  say: (sentence) => {
    status.textContent = sentence;
  },
  ready(session) {
    byId('total').textContent = session
      ? displayAmount(session.amount, session.currency, decimalsOf(session.amount), 'en')
      : '';
    if (session) leaveMark({ fragment: toFragment(state), order: session.order });
  },
});

/** As many as the shop wrote, which are the currency's. */
const decimalsOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;

function show(): void {
  writeControls(state);
  const { language = '', device = '', theme = '', payButton, presentation } = state;
  byId('code').textContent = isCodeLanguage(language) ? codeFor(language, state, provider) : '';
  byId('device').dataset.device = device;
  byId('device').dataset.theme = theme;
  const opens = presentation !== 'inline';
  buy.hidden = !opens && payButton !== 'hide';
  buy.textContent = opens ? 'Open the checkout' : 'Pay: the page’s own button';
  for (const preset of presets) {
    document
      .querySelector(`[data-preset="${preset.id}"]`)
      ?.setAttribute('aria-pressed', String(isPreset(state, preset)));
  }
}

function act(): void {
  const needed = neededFor(running, state);
  running = state;
  if (needed === 'session') void run.begin(state);
  if (needed === 'update') run.update(state);
}

function become(next: State): void {
  state = readState(next);
  history.replaceState(null, '', `/playground${toFragment(state)}`);
  show();
  clearTimeout(waiting);
  waiting = setTimeout(act, neededFor(running, state) === 'session' ? TYPING : DRAGGING);
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  const label = button.textContent;
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  status.textContent = copied ? 'Copied.' : 'The browser allows no copying here: select the text.';
  if (!copied || button.dataset.copied !== undefined) return;
  button.dataset.copied = '';
  button.textContent = 'Copied';
  setTimeout(() => {
    button.textContent = label;
    delete button.dataset.copied;
  }, SAID_FOR);
}

readControls((name, value) => become({ ...state, [name]: value }));
for (const preset of presets) {
  document
    .querySelector(`[data-preset="${preset.id}"]`)
    ?.addEventListener('click', () => become(withPreset(state, preset)));
}
for (const box of document.querySelectorAll<HTMLInputElement>('input[name="lane"]')) {
  box.addEventListener('change', () =>
    byId('timeline').toggleAttribute(`data-no-${box.value}`, !box.checked),
  );
}
byId('again').addEventListener('click', () => void run.begin(state));
byId('reset').addEventListener('click', () => become(initialState));
byId('clear').addEventListener('click', () => timeline.clear());
byId('permalink').addEventListener('click', () =>
  copy(byId('permalink'), `${location.origin}/playground${toFragment(state)}`),
);
byId('copy-code').addEventListener('click', () => copy(byId('copy-code'), byId('code').textContent ?? ''));
buy.addEventListener('click', () => (state.presentation === 'inline' ? run.submit() : run.open()));
addEventListener('hashchange', () => become(fromFragment(location.hash)));

enableNarrowPanels();
show();
if (mark === null || !(await run.resume(state, mark))) await run.begin(state);
history.replaceState(null, '', `/playground${toFragment(state)}`);
