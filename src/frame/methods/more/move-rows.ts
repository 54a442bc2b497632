import { effect } from '@preact/signals';
import type { Checkout } from '../../state/create-state.ts';
import { openRow } from '../offered.ts';

/** CSS pixels, by element: the rows, and the whole checkout. */
type Heights = ReadonlyMap<HTMLElement, number>;

/**
 * Lets the row that was open fold up while the chosen one unfolds. What stood in it is gone at once, so that
 * nobody can reach it or hear of it; only the room that it had goes by and by. @returns stops.
 */
export function moveRows(app: Checkout): () => void {
  const moving = new Map<HTMLElement, Animation>();
  let open: string | undefined;
  return effect(() => {
    const before = open;
    open = openRow(app)?.id;
    if (before === undefined || before === open) return;
    // There is none where a server renders, and before the form is shown no row in it.
    const root = globalThis.document?.getElementById('souk');
    if (!root) return;
    const heights = heightsIn(root);
    // Rendered by then, and not yet painted.
    requestAnimationFrame(() => move(root, heights, moving));
  });
}

const heightsIn = (root: HTMLElement): Heights =>
  new Map(
    [root, ...root.querySelectorAll<HTMLElement>('.method')].map((element) => [
      element,
      element.offsetHeight,
    ]),
  );

function move(root: HTMLElement, before: Heights, moving: Map<HTMLElement, Animation>): void {
  // What a click before began goes on from where it is.
  for (const animation of moving.values()) animation.cancel();
  moving.clear();
  root.style.minBlockSize = '';
  const after = heightsIn(root);
  const moves = [...after].filter(([row, height]) => row !== root && (before.get(row) ?? height) !== height);
  const [[sample] = []] = moves;
  if (!sample) return;
  // As long and as lively as the rest of what a row does. Who asked for no motion has no time for it.
  const { transitionDuration, transitionTimingFunction: easing } = getComputedStyle(sample);
  const duration = Number.parseFloat(transitionDuration) * 1000;
  if (duration === 0) return;
  // The page around is told two heights, at the beginning and at the end, and none of those in between.
  root.style.minBlockSize = `${Math.max(before.get(root) ?? 0, after.get(root) ?? 0)}px`;
  for (const [row, height] of moves) {
    const blockSize = [`${before.get(row)}px`, `${height}px`];
    moving.set(row, row.animate({ blockSize }, { duration, easing }));
  }
  const last = [...moving.values()];
  void Promise.allSettled(last.map(({ finished }) => finished)).then(() => {
    // Unless a further click holds it for its own rows.
    if (last.every(({ playState }) => playState === 'finished')) root.style.minBlockSize = '';
  });
}
