import { encode } from 'uqr';
import { html } from '../../../src/frame-server/html.ts';

/** ISO/IEC 18004 §6.3.8: four modules of light on every side, or readers don't find it. */
const QUIET_ZONE = 4;

/**
 * A text as a QR code, SVG without a size of its own. Error correction M (15 %) is enough for a screen and
 * a printed page, and keeps the modules large. Dark on white whatever the page's theme: many readers know
 * no other. `crispEdges`, because squares that share an edge show seams at most scales otherwise.
 */
export function qrCode(text: string, title: string): string {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const dark = data.map((row, y) => runsOf(row).map(({ x, width }) => `M${x} ${y}h${width}v1h-${width}z`));
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img"><title>${title}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${dark.flat().join('')}"/></svg>
`.html;
}

/** Neighbors in one piece: a third of the size. */
function runsOf(row: readonly boolean[]): { x: number; width: number }[] {
  const runs: { x: number; width: number }[] = [];
  for (const [x, isDark] of row.entries()) {
    if (!isDark) continue;
    const last = runs.at(-1);
    if (last && last.x + last.width === x) last.width += 1;
    else runs.push({ x, width: 1 });
  }
  return runs;
}
