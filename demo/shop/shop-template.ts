import { silent } from '../service/log.ts';
import { openDatabase } from './database.ts';
import { startQueue } from './settlement/queue.ts';

/** Name of the database that the tests clone. */
export const SHOP_TEMPLATE = 'souk_shop_template';

/** Makes everything that a shop makes at its first start. */
export async function makeShopTemplate(url: string): Promise<void> {
  const database = await openDatabase(url, silent);
  await database.close();
  const queue = await startQueue(url, silent);
  await queue.stop();
}
