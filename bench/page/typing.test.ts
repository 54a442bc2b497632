import { expect, test } from 'vitest';
import { rowOf } from './typing.ts';

test('most keys and the slowest ones, with their waiting and without', () => {
  const keystrokes = Array.from({ length: 200 }, (_, at) => ({
    painted: at < 190 ? 12 : 40,
    work: at / 100,
  }));
  expect(rowOf('bare form', keystrokes)).toEqual(['bare form', '200', '12', '40', '1.0', '2.0']);
});
