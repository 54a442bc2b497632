/** A bar: so many milliseconds, and how many times the first of its group. */
export interface Bar {
  name: string;
  milliseconds: number;
}

export interface Group {
  title: string;
  /** The first one is what the others are set beside. */
  bars: readonly Bar[];
}

const WIDTH = 720;
const LABELS = 190;
const FIGURES = 110;
const ROW = 26;
const HEAD = 34;
const GAP = 14;

/** Colors of a page in either scheme; the chart has no ground of its own. */
const STYLE = `text { font: 13px system-ui, sans-serif; fill: #24292f }
.title { font-weight: 600 }
.figure { font-variant-numeric: tabular-nums }
.bar { fill: #8c8fa8 }
.own { fill: #4b3fc4 }
.rule { stroke: #24292f; stroke-dasharray: 3 3; opacity: 0.5 }
@media (prefers-color-scheme: dark) {
text { fill: #e6e8ec }
.bar { fill: #787c96 }
.own { fill: #9a91ff }
.rule { stroke: #e6e8ec }
}`;

/**
 * A chart of horizontal bars, each group on a scale of its own, with a rule where its first bar ends.
 * @param own whether a bar is ours, by its name.
 * @returns an SVG document.
 */
export function chart(title: string, groups: readonly Group[], own: (name: string) => boolean): string {
  let y = HEAD;
  const drawn = groups.map((group) => {
    const top = y;
    y += HEAD + group.bars.length * ROW + GAP;
    return drawGroup(group, top, own);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}" role="img" aria-label="${escaped(title)}">
<style>${STYLE}</style>
<text class="title" x="0" y="18">${escaped(title)}</text>
${drawn.join('\n')}
</svg>
`;
}

function drawGroup({ title, bars }: Group, top: number, own: (name: string) => boolean): string {
  const [first] = bars;
  if (!first) throw new Error(`"${title}" has no bars.`);
  const longest = Math.max(...bars.map(({ milliseconds }) => milliseconds));
  const scale = (milliseconds: number) => round((milliseconds / longest) * (WIDTH - LABELS - FIGURES));
  const start = top + HEAD - 10;
  const rows = bars.map(({ name, milliseconds }, at) => {
    const y = start + at * ROW;
    const figure = `${milliseconds.toFixed(0)} ms · ${(milliseconds / first.milliseconds).toFixed(2)}`;
    return `<text x="${LABELS - 10}" y="${y + 16}" text-anchor="end">${escaped(name)}</text>
<rect class="bar${own(name) ? ' own' : ''}" x="${LABELS}" y="${y + 3}" width="${scale(milliseconds)}" height="${ROW - 8}" rx="3"/>
<text class="figure" x="${LABELS + scale(milliseconds) + 8}" y="${y + 16}">${figure}</text>`;
  });
  const rule = LABELS + scale(first.milliseconds);
  return `<text class="title" x="0" y="${top + 12}">${escaped(title)}</text>
<line class="rule" x1="${rule}" x2="${rule}" y1="${start}" y2="${start + bars.length * ROW}"/>
${rows.join('\n')}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
