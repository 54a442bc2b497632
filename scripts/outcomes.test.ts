import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderTable } from '../e2e/outcomes/render.ts';

test('docs/outcomes.md says what the table says (npm run outcomes)', () => {
  expect(readFileSync('docs/outcomes.md', 'utf8')).toBe(renderTable());
});
