import { pino } from 'pino';
import { readConfig } from './config.ts';
import { createShop } from './shop.ts';

/** Starts the shop. Environment: `config.ts`. */
try {
  const { port, ...options } = readConfig(process.env);
  const log = pino({ name: 'shop' });
  const shop = createShop({ ...options, log });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void shop.close().then(() => process.exit(0)));
  }
  const { url } = await shop.listen(port);
  log.info({ url }, 'the shop is open');
} catch (error) {
  const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    inUse
      ? `Port ${process.env.SHOP_PORT ?? 4200} is in use. Set SHOP_PORT to a free one.\n`
      : `${message}\n`,
  );
  process.exit(1);
}
