import { renderPage } from '../../../src/frame-server/render-page.ts';
import type { TimeLimits } from '../../../src/protocol/time-limits.ts';
import { createBank } from '../../bank/bank.ts';
import { readConfig } from '../config.ts';
import { httpGateway } from '../gateway/http.ts';
import { createLog } from '../log.ts';
import type { RenderFrame } from '../pages/frame-pages.ts';
import { createProvider, type Provider } from '../provider.ts';
import { type Client, clientOf } from './client.ts';
import { FRAME_ASSETS, makeDist } from './dist.ts';
import { freshDatabase, poolOf } from './fresh-database.ts';
import { type Intercepted, intercept } from './intercept.ts';
import { type ApiCheck, apiCheckAt, checkedFetch } from './openapi-check.ts';

export { type Answer, BROWSER, CARD, type GuestBody, payment, type Request, withNumber } from './client.ts';

export const BANK_KEY = 'bank_test_key';
export const NOTIFICATION_SECRET = 'bank_test_notifications';

/** A provider in this process, on a database of its own, with a real bank behind it. */
export interface TestProvider extends Client {
  url: string;
  /** Of its database. */
  databaseUrl: string;
  /** Of the bank, whose books can be seen at its control endpoint. */
  bankUrl: string;
  /** Between the provider and the bank. */
  bank: Intercepted;
  /** What `call` and all that is built on it are held against. */
  api(): Promise<ApiCheck>;
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Another process of the same provider. */
  second(): Promise<Provider>;
  /** Everything that was logged. */
  logged(): string;
  close(): Promise<void>;
}

const QUICK: Partial<TimeLimits> = { firstInquiry: 300, acknowledge: 200, gateway: 5_000, gatewayRetry: 500 };

export async function createTestProvider(
  options: { timeLimits?: Partial<TimeLimits>; environment?: Record<string, string> } = {},
): Promise<TestProvider> {
  const { databaseUrl, drop } = await freshDatabase();
  const pool = poolOf(databaseUrl, 2);

  const bank = createBank({ file: ':memory:', key: BANK_KEY, control: true });
  const { url: bankUrl } = await bank.listen(0);
  const { distDir, remove } = await makeDist();
  const config = readConfig({
    BANK_URL: bankUrl,
    BANK_KEY,
    BANK_NOTIFICATION_SECRET: NOTIFICATION_SECRET,
    DIST_DIR: distDir,
    TIME_LIMITS: JSON.stringify({ ...QUICK, ...options.timeLimits }),
    ...options.environment,
  });
  const gateway = intercept(httpGateway({ url: bankUrl, key: BANK_KEY, timeout: config.timeLimits.gateway }));
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  const renderFrame: RenderFrame = (snapshot, options) => renderPage(FRAME_ASSETS, snapshot, options);
  const make = () => createProvider({ config, databaseUrl, gateway: gateway.gateway, log, renderFrame });
  const providers = [await make()];
  const url = `http://localhost:${await providers[0]?.start(0)}`;
  config.providerUrl = url;

  const api = apiCheckAt(url);
  return {
    url,
    databaseUrl,
    bankUrl,
    bank: gateway,
    ...clientOf(() => url, checkedFetch(api)),
    api,
    sql: async (text, values) => (await pool.query(text, values)).rows,
    async second() {
      const provider = await make();
      providers.push(provider);
      return provider;
    },
    logged: () => lines.join(''),
    async close() {
      await Promise.all(providers.map((provider) => provider.stop()));
      await bank.close();
      await pool.end();
      await remove();
      await drop();
    },
  };
}
