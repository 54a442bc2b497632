import { pino } from 'pino';
import { runService } from '../service/run.ts';
import { createBank } from './bank.ts';
import { readConfig } from './config.ts';

/** Starts the simulated bank. Environment: `config.ts`. */
await runService('BANK_PORT', () => {
  const { port, ...options } = readConfig(process.env);
  const log = pino({ name: 'bank' });
  const bank = createBank({ ...options, log });
  return {
    async open() {
      const { url } = await bank.listen(port);
      log.info({ url, control: options.control }, 'the bank is open');
    },
    close: () => bank.close(),
  };
});
