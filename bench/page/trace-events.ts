/** As Chromium writes them; times in microseconds. */
export interface TraceEvent {
  name: string;
  /** `X`: from `ts` on for `dur`. */
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
}

export const GROUPS = ['script', 'reading', 'fonts', 'layout', 'rest'] as const;
type Group = (typeof GROUPS)[number];
/** Milliseconds of one main thread. */
export type Shares = Record<Group, number>;

/** By the names of what a trace tells; what has none of these belongs to what it happens in. */
const PATTERNS: readonly [RegExp, Group][] = [
  [/^FontCache::/, 'fonts'],
  [/^(EvaluateScript|FunctionCall|EventDispatch|v8\.|V8\.)/, 'script'],
  [/^(ParseHTML|HTML|DecodedDataDocumentParser|CSSParser|ResourceFetcher)/, 'reading'],
  [/^(UpdateLayoutTree|Layout|LocalFrameView::|Document::(update|recalc|rebuild)|InlineNode::)/, 'layout'],
];

/**
 * Shares out what the main thread of the form's document did, from the end of its navigation until it marked that it is
 * usable. Fonts are looked for in the midst of layout, and are counted apart with all that they bring about.
 * @throws Error where the trace has no such document.
 */
export function shareOut(events: readonly TraceEvent[]): Shares {
  const usable = events.find(({ name }) => name === 'usable');
  if (!usable) throw new Error('The trace tells of no usable form.');
  const own = events.filter(({ pid, tid }) => pid === usable.pid && tid === usable.tid);
  const begins = own.filter(({ name, ts }) => name === 'commitNavigationEnd' && ts < usable.ts);
  if (begins.length === 0) throw new Error('The trace tells of no document.');
  const begin = Math.max(...begins.map(({ ts }) => ts));
  const within = (at: number) => Math.min(Math.max(at, begin), usable.ts);

  // What no event tells of, is the browser's, too.
  const rest = (usable.ts - begin) / 1_000;
  const shares: Shares = { script: 0, reading: 0, fonts: 0, layout: 0, rest };
  const around: { end: number; group: Group }[] = [];
  const spans = own
    .filter(({ ph }) => ph === 'X')
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  for (const { name, ts, dur = 0 } of spans) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= ts) around.pop();
    const outer = around.at(-1)?.group ?? 'rest';
    const named = PATTERNS.find(([pattern]) => pattern.test(name))?.[1];
    const group = outer === 'fonts' ? outer : (named ?? outer);
    const taken = (within(ts + dur) - within(ts)) / 1_000;
    shares[group] += taken;
    shares[outer] -= taken;
    around.push({ end: ts + dur, group });
  }
  return shares;
}
