import { expect, test } from 'vitest';
import { startSessions, startShop } from './shop-fixture.ts';

test('orders survive a restart, and numbers go on', async () => {
  const provider = await startSessions();
  const first = await startShop({ providerUrl: provider.url });
  const me = first.visitor();
  expect((await me.checkout()).order).toBe('A-1001');
  await first.shop.close();
  await first.shop.close();
  const second = await startShop({ providerUrl: provider.url });
  expect((await second.visitor().checkout()).order).toBe('A-1002');
});

test('shops that start at once on a database make its tables together, and share the numbers', async () => {
  const provider = await startSessions();
  const shops = await Promise.all([1, 2, 3].map(() => startShop({ providerUrl: provider.url })));
  const orders = await Promise.all(shops.map(async ({ visitor }) => (await visitor().checkout()).order));
  expect(orders.toSorted()).toEqual(['A-1001', 'A-1002', 'A-1003']);
});
