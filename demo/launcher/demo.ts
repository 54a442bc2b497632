import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type LauncherConfig, portVariables } from './config.ts';
import { freePort } from './free-port.ts';
import { type Service, startService } from './service.ts';

export interface DemoOptions {
  config: LauncherConfig;
  environment: NodeJS.ProcessEnv;
  /** Aborted when the demo is no longer wanted. */
  signal: AbortSignal;
  /** Told, once all answer, what there is; the shop's URL comes last. */
  print: (line: string) => void;
  /** Told what the services warn of. */
  complain: (line: string) => void;
}

/** A new PostgreSQL takes seconds on a slow machine. */
const START_WITHIN = 120_000;

const mainOf = (service: string): string => fileURLToPath(new URL(`../${service}/main.ts`, import.meta.url));

/**
 * Runs bank, provider and shop until it is no longer wanted.
 * @throws {Error} that says why they can't run, or which of them died. Nothing runs any more either way.
 */
export async function runDemo({ config, environment, signal, print, complain }: DemoOptions): Promise<void> {
  const ports = await freePorts(config.ports);
  const urls = urlsOf(ports, environment);
  const env = {
    ...environment,
    ...urls,
    ...Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)])),
    DATA_DIR: config.dataDir,
    FONT_ORIGINS: environment.FONT_ORIGINS || urls.SHOP_URL,
    // Fault orders of programs on this machine, e.g. of the shop's playground.
    BANK_CONTROL: environment.BANK_CONTROL || '1',
    BANK_NOTIFY_URL: environment.BANK_NOTIFY_URL || `${urls.PROVIDER_URL}/bank/notifications/`,
  };
  const logs = join(config.dataDir, 'logs');
  const services = ['bank', 'provider', 'shop'].map((name) =>
    startService({ name, main: mainOf(name), env, logs, say: complain }),
  );
  const unwanted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  const death = Promise.race(services.map(deathOf));
  const over = new AbortController();
  try {
    const problem = await Promise.race([allReady(services), tooLate(over.signal), death, unwanted]);
    if (problem !== null) throw new Error(`${problem} Logs: ${logs}`);
    if (signal.aborted) return;
    print(`Provider  ${urls.PROVIDER_URL}`);
    print(`API docs  ${urls.PROVIDER_URL}/v1/docs/`);
    print(`Bank      ${urls.BANK_URL}`);
    print(`Logs      ${logs}`);
    print(`Shop      ${urls.SHOP_URL}`);
    const died = await Promise.race([death, unwanted]);
    if (died !== null) throw new Error(`${died} The rest was stopped. Logs: ${logs}`);
  } finally {
    over.abort();
    // The shop first: nobody should start to pay while the rest goes down.
    for (const service of services.toReversed()) await service.stop();
  }
}

async function freePorts(wanted: LauncherConfig['ports']): Promise<LauncherConfig['ports']> {
  const ports = { ...wanted };
  for (const name of portVariables) ports[name] = await freePort(name, wanted[name]);
  return ports;
}

const urlsOf = (ports: LauncherConfig['ports'], environment: NodeJS.ProcessEnv) => ({
  BANK_URL: environment.BANK_URL || `http://localhost:${ports.BANK_PORT}`,
  PROVIDER_URL: environment.PROVIDER_URL || `http://localhost:${ports.PROVIDER_PORT}`,
  SHOP_URL: environment.SHOP_URL || `http://127.0.0.1:${ports.SHOP_PORT}`,
});

const allReady = async (services: Service[]): Promise<null> => {
  await Promise.all(services.map(({ ready }) => ready));
  return null;
};

async function tooLate(over: AbortSignal): Promise<string | null> {
  const late = `The services were not ready within ${START_WITHIN / 1000} seconds.`;
  return wait(START_WITHIN, late, { signal: over }).catch(() => null);
}

const deathOf = async ({ name, ended }: Service): Promise<string> => `The ${name} ${await ended}.`;
