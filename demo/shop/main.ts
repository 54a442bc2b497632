import { pino } from 'pino';
import { runService } from '../service/run.ts';
import { readConfig } from './config.ts';
import { findDatabase } from './find-database.ts';
import { createShop } from './shop.ts';

/** Starts the shop. Environment: `config.ts`. */
await runService('SHOP_PORT', async () => {
  const { port, database, ...options } = readConfig(process.env);
  const log = pino({ name: 'shop' });
  const { url: databaseUrl, release } = await findDatabase(database);
  const shop = await createShop({ ...options, databaseUrl, log });
  return {
    async open() {
      const { url } = await shop.listen(port);
      log.info({ url }, 'the shop is open');
    },
    async close() {
      await shop.close();
      await release();
    },
  };
});
