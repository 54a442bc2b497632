import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { port, readEnvironment } from '../service/environment.ts';

const webUrl = z.url({ protocol: /^https?$/, error: 'Use an absolute http or https URL.' });
const secret = z.string().min(8, 'Use at least 8 characters.');

const Environment = z.object({
  BANK_PORT: port(4300),
  BANK_URL: webUrl.transform((text) => new URL(text).origin).optional(),
  DATA_DIR: z.string().default(fileURLToPath(new URL('../../.data', import.meta.url))),
  BANK_KEY: secret.default('bank_sandbox_key'),
  BANK_NOTIFICATION_SECRET: secret.default('bank_sandbox_notifications'),
  BANK_NOTIFY_URL: webUrl.default('http://localhost:4100/bank/notifications/'),
  BANK_CONTROL: z
    .enum(['0', '1'], 'Use 1 for tests, or 0.')
    .default('0')
    .transform((value) => value === '1'),
});

export interface BankConfig {
  port: number;
  file: string;
  /** The origin by which browsers reach the bank. */
  url: string | undefined;
  key: string;
  notify: { url: string; secret: string };
  control: boolean;
}

/**
 * @param env an empty variable counts as absent.
 * @throws {Error} that names every variable that can't be used, and why.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): BankConfig {
  const data = readEnvironment('bank', Environment, env);
  return {
    port: data.BANK_PORT,
    file: join(data.DATA_DIR, 'bank.sqlite'),
    url: data.BANK_URL,
    key: data.BANK_KEY,
    notify: { url: data.BANK_NOTIFY_URL, secret: data.BANK_NOTIFICATION_SECRET },
    control: data.BANK_CONTROL,
  };
}
