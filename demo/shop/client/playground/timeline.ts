import { h } from '../dom.ts';
import { redact } from './redact.ts';

export type Lane = 'callback' | 'message' | 'api';

export interface Entry {
  lane: Lane;
  /** Of a message: who says it. */
  from?: 'host' | 'frame';
  name: string;
  /** Anything; shown redacted. */
  detail?: unknown;
}

export interface Timeline {
  add(entry: Entry): void;
  clear(): void;
}

const KEPT = 300;
const ARROWS = { host: 'page → frame', frame: 'frame → page' };

/** What happened, oldest first, with the seconds since it was last cleared. Repetitions are counted, not listed. */
export function createTimeline(list: HTMLElement, scroller: HTMLElement): Timeline {
  let began = performance.now();
  let last: { key: string; count: number; badge: HTMLElement } | null = null;

  return {
    add({ lane, from, name, detail }) {
      const key = `${lane} ${from ?? ''} ${name}`;
      if (last?.key === key && lane === 'message') {
        last.count += 1;
        last.badge.textContent = ` ×${last.count}`;
        return;
      }
      const seconds = ((performance.now() - began) / 1000).toFixed(2);
      const badge = h('span', { class: 'pg-times' });
      const item = h(
        'li',
        { 'data-lane': lane },
        h('span', { class: 'pg-time' }, `${seconds} s`),
        h('span', { class: 'pg-dot', 'data-lane': lane, 'aria-hidden': 'true' }),
        h(
          'span',
          { class: 'pg-event' },
          h('strong', {}, name, badge),
          ...(from ? [h('em', {}, ARROWS[from])] : []),
        ),
      );
      if (detail !== undefined && detail !== null) {
        item.append(h('code', {}, written(redact(detail))));
      }
      last = { key, count: 1, badge };
      const follows = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
      list.append(item);
      while (list.children.length > KEPT) list.firstElementChild?.remove();
      if (follows) scroller.scrollTop = scroller.scrollHeight;
    },
    clear() {
      began = performance.now();
      last = null;
      list.replaceChildren();
    },
  };
}

/** Without what is empty: a line is to be read in passing. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) => part ?? undefined)
    .replaceAll('"', '')
    .replaceAll(',', ', ')
    .replaceAll(':', ': ');
