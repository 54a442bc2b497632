import { pino } from 'pino';
import { runService } from '../service/run.ts';
import { readConfig } from './config.ts';
import { createShop } from './shop.ts';

/** Starts the shop. Environment: `config.ts`. */
await runService('SHOP_PORT', () => {
  const { port, ...options } = readConfig(process.env);
  const log = pino({ name: 'shop' });
  const shop = createShop({ ...options, log });
  return {
    async open() {
      const { url } = await shop.listen(port);
      log.info({ url }, 'the shop is open');
    },
    close: () => shop.close(),
  };
});
