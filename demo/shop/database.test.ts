import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startSessions, startShop } from './shop-fixture.ts';

test('orders survive a restart, and numbers go on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'shop-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'shop.sqlite');
  const provider = await startSessions();
  const first = await startShop({ providerUrl: provider.url, file });
  expect((await first.visitor().checkout()).order).toBe('A-1001');
  await first.shop.close();
  await first.shop.close();
  const second = await startShop({ providerUrl: provider.url, file });
  expect((await second.visitor().checkout()).order).toBe('A-1002');
});
