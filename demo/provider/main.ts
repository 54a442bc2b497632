import { pathToFileURL } from 'node:url';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { ensurePostgres } from '../postgres/postgres.ts';
import { startProblem } from '../service/start-problem.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { adviceOn } from './operations/advice.ts';
import { createProvider } from './provider.ts';

/** The process: configuration from the environment, one JSON line per event on standard output. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const postgres = config.databaseUrl === null ? await ensurePostgres({ dataDir: config.dataDir }) : null;
  const databaseUrl = config.databaseUrl ?? (await postgres?.ensureDatabase('souk_provider')) ?? '';
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const provider = await createProvider({ config, databaseUrl, log, registry });
  const port = await provider.start(config.port);
  log.info({ port, url: config.providerUrl }, 'provider ready');
  process.send?.('ready');
  for (const advice of adviceOn(config)) log.warn(advice);

  let stops = false;
  const stop = async (signal: NodeJS.Signals) => {
    // A terminal signals the whole group and a supervisor once more: that must not cut the stop short.
    if (stops) return;
    stops = true;
    log.info({ signal }, 'provider stops');
    try {
      await provider.stop();
      await postgres?.stop();
      log.info('provider stopped');
      // What was cut short may still hold the process.
      process.exit(0);
    } catch (err) {
      log.fatal({ err }, 'provider could not stop cleanly');
      process.exit(1);
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${startProblem(error, 'PROVIDER_PORT')}\n`);
    process.exit(1);
  });
}
