import { expect, test } from 'vitest';
import { inGroups } from './in-groups.ts';

function held() {
  const groups: { items: readonly number[]; end(error?: Error): void }[] = [];
  const ask = inGroups<number>(
    (items) =>
      new Promise((resolve, reject) => {
        groups.push({ items, end: (error) => (error ? reject(error) : resolve()) });
      }),
  );
  return { groups, ask };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked for meanwhile goes together, and is done when its own group is', async () => {
  const { groups, ask } = held();
  const done: number[] = [];
  const all = [1, 2, 3].map((item) => ask(item).then(() => done.push(item)));
  await turn();
  expect(groups.map(({ items }) => items)).toEqual([[1]]);
  groups[0]?.end();
  await turn();
  expect(done).toEqual([1]);
  expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3]]);
  groups[1]?.end();
  await Promise.all(all);
  expect(done).toEqual([1, 2, 3]);
});

test('where a group fails each is tried alone, and fails for itself', async () => {
  const { groups, ask } = held();
  const first = ask(1);
  const all = Promise.allSettled([ask(2), ask(3), ask(4)]);
  groups[0]?.end();
  await first;
  await turn();
  groups[1]?.end(new Error('one of them'));
  for (const [at, error] of [undefined, new Error('three'), undefined].entries()) {
    await turn();
    groups[2 + at]?.end(error);
  }
  expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(groups.map(({ items }) => items)).toEqual([[1], [2, 3, 4], [2], [3], [4]]);
});

test('a failure of one alone is told, and the next is done', async () => {
  const { groups, ask } = held();
  const bad = ask(1);
  groups[0]?.end(new Error('no'));
  await expect(bad).rejects.toThrow('no');
  const good = ask(2);
  groups[1]?.end();
  await expect(good).resolves.toBeUndefined();
});
