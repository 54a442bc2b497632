import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { port, readEnvironment } from '../service/environment.ts';

const isOrigin = (value: string): boolean => {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && pathname + search + hash === '/';
};

const origin = z
  .string()
  .refine(isOrigin, 'Use an origin: http or https, host and port, no path.')
  .transform((value) => new URL(value).origin);

const Environment = z.object({
  SHOP_PORT: port(4200),
  SHOP_URL: origin.optional(),
  PROVIDER_URL: origin.default('http://localhost:4100'),
  SHOP_SECRET_KEY: z
    .string()
    .regex(/^sk_\w{6,}$/, 'Use a secret key of the provider: it starts with "sk_".')
    .default('sk_sandbox_demo'),
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
  /** Path of the shop's database. */
  file: string;
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
    file: join(data.DATA_DIR, 'shop.sqlite'),
    applePayAssociationFile: data.APPLE_PAY_ASSOCIATION_FILE,
  };
}
