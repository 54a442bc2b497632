import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from './qr-code.ts';

const URL_11 = 'https://pay.example.com/p/9f3c2a7be1d/';

/** The modules that the picture paints dark. */
function painted(svg: string): { size: number; dark: Set<string> } {
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
  const path = /fill="#000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  const dark = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(width); at += 1) dark.add(`${Number(x) + at} ${y}`);
  }
  return { size, dark };
}

test('paints exactly the modules of the code, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), (text) => {
      const { size, data } = encode(text, { ecc: 'M', border: 4 });
      const { size: painted_, dark } = painted(qrCode(text, 'x'));
      expect(painted_).toBe(size);
      const wanted = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
      expect([...dark]).toEqual(wanted);
    }),
  );
});

test('leaves four modules of light on every side', () => {
  const { size, dark } = painted(qrCode(URL_11, 'x'));
  const places = [...dark].flatMap((place) => place.split(' ').map(Number));
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, size - 5]);
});

test('says its level of error correction: M', () => {
  const { dark } = painted(qrCode(URL_11, 'x'));
  // ISO/IEC 18004 §7.9: the first two bits of the format, under the mask 101…, stand at column 8 of the
  // rows at the bottom and in row 8 from the left. M is 00, so 10 is what is painted.
  const isDark = (x: number, y: number) => dark.has(`${x + 4} ${y + 4}`);
  expect([isDark(0, 8), isDark(1, 8)]).toEqual([true, false]);
});

test('is dark on white by itself, sharp at any size, and named', () => {
  const svg = qrCode(URL_11, 'a <title> & "more"');
  expect(svg).toContain('shape-rendering="crispEdges"');
  expect(svg).toContain('<path fill="#fff" d="M0 0h');
  expect(svg).not.toMatch(/<svg[^>]* (width|height)=/);
  expect(svg).toContain('<title>a &lt;title&gt; &amp; &quot;more&quot;</title>');
});
