import { expect, test } from 'vitest';
import { createMarks, summarise } from './marks.ts';
import type { Mark } from './probe.ts';

const marks: Mark[] = [
  { name: 'navigated', at: 1_000 },
  { name: 'usable', at: 1_070 },
  { name: 'inserted', at: 1_020 },
];
const live: Mark[] = [
  { name: 'live', at: 1_120 },
  { name: 'kept', at: 1_121 },
];

test('times are those from the insertion and from the navigation', () => {
  expect(summarise(marks)).toEqual({ usable: 50, fromNavigation: 70, live: null, end: 1_070 });
  expect(summarise([...marks, ...live])).toEqual({ usable: 50, fromNavigation: 70, live: 100, end: 1_120 });
});

test('a form that throws away what was typed has no time', () => {
  expect(() => summarise([...marks, { name: 'lost', at: 1_200 }])).toThrow('was not kept');
  expect(() => summarise(marks.slice(1))).toThrow('navigated');
});

test('who waits for a page gets what it hands in', async () => {
  const all = createMarks();
  const [one, other] = [all.of('one'), all.of('other')];
  all.handIn('other', []);
  all.handIn('one', marks);
  all.handIn('one', []);
  await expect(one).resolves.toMatchObject({ usable: 50 });
  await expect(other).rejects.toThrow('other failed');
});
