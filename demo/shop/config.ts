import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { port, readEnvironment } from '../service/environment.ts';
import type { DatabasePlace } from './find-database.ts';

const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && pathname + search + hash === '/';
};

const origin = z
  .string()
  .refine(isOrigin, 'Use an origin: http or https, host and port, no path.')
  .transform((value) => new URL(value).origin);

const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'Use a URL that starts with postgres://.')
  .optional();

/** The sandbox's, public. */
const SANDBOX_WEBHOOK_SECRET = 'whsec_c291ayBzYW5kYm94IHdlYmhvb2sgc2VjcmV0IDAwMDE=';

const Environment = z.object({
  SHOP_PORT: port(4200),
  SHOP_URL: origin.optional(),
  PROVIDER_URL: origin.default('http://localhost:4100'),
  SHOP_SECRET_KEY: z
    .string()
    .regex(/^sk_\w{6,}$/, 'Use a secret key of the provider: it starts with "sk_".')
    .default('sk_sandbox_demo'),
  SOUK_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/]{32,}={0,2}$/,
      'Use the webhook secret as the provider gave it to you: "whsec_" and base64.',
    )
    .default(SANDBOX_WEBHOOK_SECRET),
  BANK_URL: origin.optional(),
  BANK_CONTROL: z.enum(['0', '1'], 'Use 1 where the bank takes fault orders, or 0.').default('0'),
  SHOP_DATABASE_URL: postgresUrl,
  DATABASE_URL: postgresUrl,
  APPLE_PAY_ASSOCIATION_FILE: z.string().optional(),
  DATA_DIR: z.string().default(fileURLToPath(new URL('../../.data', import.meta.url))),
});

export interface ShopConfig {
  port: number;
  /** The shop's own origin, as browsers know it; `undefined` for the one that it listens on. */
  url: string | undefined;
  /** The payment provider's origin. */
  providerUrl: string;
  secretKey: string;
  webhookSecret: string;
  /** The simulated bank, where it takes fault orders; otherwise `undefined`. */
  bankControlUrl: string | undefined;
  database: DatabasePlace;
  /** Path of Apple's domain association file; `undefined` for the sandbox's. */
  applePayAssociationFile: string | undefined;
}

/**
 * @param env an empty variable counts as absent.
 * @throws {Error} that names every variable that can't be used, and why.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ShopConfig {
  const data = readEnvironment('shop', Environment, env);
  return {
    port: data.SHOP_PORT,
    url: data.SHOP_URL,
    providerUrl: data.PROVIDER_URL,
    secretKey: data.SHOP_SECRET_KEY,
    webhookSecret: data.SOUK_WEBHOOK_SECRET,
    bankControlUrl: data.BANK_CONTROL === '1' ? data.BANK_URL : undefined,
    database: placeOf(data),
    applePayAssociationFile: data.APPLE_PAY_ASSOCIATION_FILE,
  };
}

/** Where the whole demo is told a server, the shop makes its database there, beside the provider's. */
function placeOf(data: z.infer<typeof Environment>): DatabasePlace {
  if (data.SHOP_DATABASE_URL) return { at: 'url', url: data.SHOP_DATABASE_URL };
  if (data.DATABASE_URL) return { at: 'server', url: data.DATABASE_URL };
  return { at: 'embedded', dataDir: data.DATA_DIR };
}
