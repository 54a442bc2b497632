import { pino } from 'pino';
import { createBank } from './bank.ts';
import { readConfig } from './config.ts';

/** Starts the simulated bank. Environment: `config.ts`. */
try {
  const { port, ...options } = readConfig(process.env);
  const log = pino({ name: 'bank' });
  const bank = createBank({ ...options, log });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void bank.close().then(() => process.exit(0)));
  }
  const { url } = await bank.listen(port);
  log.info({ url, control: options.control }, 'the bank is open');
} catch (error) {
  const inUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    inUse
      ? `Port ${process.env.BANK_PORT ?? 4300} is in use. Set BANK_PORT to a free one.\n`
      : `${message}\n`,
  );
  process.exit(1);
}
