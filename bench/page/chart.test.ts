import { expect, test } from 'vitest';
import { chart } from './chart.ts';

const bars = [
  { name: 'bare form', milliseconds: 50 },
  { name: 'Souk & co', milliseconds: 100 },
];

test('each group has a scale of its own, and its first bar is the measure', () => {
  const svg = chart(
    'Until a customer can type',
    [
      { title: 'loopback', bars },
      {
        title: '3G',
        bars: bars.map(({ name, milliseconds }) => ({ name, milliseconds: milliseconds * 10 })),
      },
    ],
    (name) => name.startsWith('Souk'),
  );
  expect(svg.match(/width="420"/g)).toHaveLength(2);
  expect(svg.match(/width="210"/g)).toHaveLength(2);
  expect(svg).toContain('>50 ms · 1.00<');
  expect(svg).toContain('>1000 ms · 2.00<');
  expect(svg).toContain('>Souk &amp; co<');
  expect(svg.match(/class="bar own"/g)).toHaveLength(2);
});

test('it is readable in both schemes', () => {
  expect(chart('x', [{ title: 'y', bars }], () => false)).toContain('prefers-color-scheme: dark');
});

test('a group without bars is refused', () => {
  expect(() => chart('x', [{ title: 'loopback', bars: [] }], () => false)).toThrow('"loopback" has no bars.');
});
