import { test } from './fixtures.ts';
import { acts } from './outcomes/acts/acts.ts';
import { checkRow } from './outcomes/check.ts';
import { tagsOf } from './outcomes/decided-by-servers.ts';
import { groups, rows } from './outcomes/table.ts';

const titleOf = (id: string): string => groups.find((group) => id in group.rows)?.title ?? '';

for (const [id, row] of rows) {
  test(`${titleOf(id)}: ${row.happens} (${id})`, { tag: tagsOf(id) }, async ({
    page,
    context,
    stack,
    api,
    bank,
    merchant,
    violations,
    open,
  }) => {
    const story = { page, context, stack, api, bank, merchant, violations, open };
    await checkRow(row, await acts[id](story), story);
  });
}
