import { BlockList } from 'node:net';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { isLoopback } from '../../src/protocol/loopback.ts';
import { TIME_LIMITS, type TimeLimits } from '../../src/protocol/time-limits.ts';
import { readEnvironment } from '../service/environment.ts';
import { type Networks, parseNetworks } from './http/networks.ts';
import { DEFAULT_LIMITS, type RateLimits, RateLimitsJson } from './limits/rates.ts';

/** Everything that the provider is told from outside. */
export interface Config {
  port: number;
  /** The provider's own origin, as browsers see it; no trailing slash. */
  providerUrl: string;
  bankUrl: string;
  bankKey: string;
  /** Whether the bank is the simulated one, whose key is public: no real card is ever charged. */
  sandbox: boolean;
  bankNotificationSecret: string;
  /** `null`: the embedded PostgreSQL in `dataDir`. */
  databaseUrl: string | null;
  dataDir: string;
  timeLimits: TimeLimits;
  rateLimits: RateLimits;
  /** Our own proxies: their word on who sent a request is believed. */
  trustedProxies: Networks;
  /** Whoever has it may read `/metrics`; `null`: only this machine may. */
  metricsToken: string | null;
  idempotencySecret: string;
  webhooks: {
    /** Whether they may go to this machine, also over http. */
    allowLoopback: boolean;
    /** 32 bytes: what the merchants' webhook secrets are encrypted with. */
    encryptionKey: Uint8Array;
    /** Of the sandbox's merchants, `whsec_…`. */
    sandboxSecret: string;
  };
  /** Origins beside our own from which merchants' fonts may come into the form. */
  fontOrigins: string[];
  /** What to do where an issuer can't tell whether it knows its customer (3-D Secure `U`, or no answer). */
  threeDsUnavailable: 'decline' | 'authorise';
  /** Files of the merchant identity by which Apple knows this provider; `null`: Apple is not asked. */
  applePay: { merchantId: string; certificateFile: string; keyFile: string } | null;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Where `npm run build` put the loader and the frame. */
  distDir: string;
  /** Whether the frame's page is rendered for each session, or is one file for all. */
  framePage: 'server' | 'static';
}

const repository = fileURLToPath(new URL('../../', import.meta.url));

const Origin = z
  .string()
  .transform((value) => value.replace(/\/$/, ''))
  .refine(
    (value) =>
      URL.canParse(value) && new URL(value).origin === value && /^https?:$/.test(new URL(value).protocol),
    'Use an origin without a path, e.g. "http://localhost:4100".',
  );

const FontOrigins = z.string().transform((text, context): string[] => {
  const origins = text.split(',').map((entry) => entry.trim());
  if (origins.every(isFontOrigin)) return origins;
  context.addIssue(
    'Use origins with commas between them, https or on loopback, e.g. "https://fonts.example, https://cdn.example".',
  );
  return z.NEVER;
});

/** It becomes a part of a policy, where a separator would begin another rule: a host's own letters only. */
function isFontOrigin(text: string): boolean {
  if (!/^https?:\/\/[\w.:[\]-]+$/.test(text) || !URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return origin === text && (protocol === 'https:' || isLoopback(hostname));
}

/** Standard Webhooks: 24 to 64 bytes. */
const WebhookSecret = z.string().refine((value) => {
  const { base64 } = /^whsec_(?<base64>[A-Za-z0-9+/]+={0,2})$/.exec(value)?.groups ?? {};
  const { byteLength } = Buffer.from(base64 ?? '', 'base64');
  return byteLength >= 24 && byteLength <= 64 && base64 !== undefined && base64.length % 4 === 0;
}, 'Use "whsec_" and the base64 of 24 to 64 random bytes.');

const Secret = z.string().min(8, 'Use at least 8 characters.');

const TimeLimitsJson = z.string().transform((text, context): TimeLimits => {
  const shape = Object.fromEntries(
    Object.keys(TIME_LIMITS).map((key) => [key, z.number().int().positive().optional()]),
  );
  try {
    const parsed = z.strictObject(shape).safeParse(JSON.parse(text));
    if (parsed.success) return { ...TIME_LIMITS, ...parsed.data };
    context.addIssue(z.prettifyError(parsed.error));
  } catch {
    context.addIssue('Use a JSON object of milliseconds, e.g. {"attempt": 60000}.');
  }
  return z.NEVER;
});

/** Public, like everything of the sandbox. */
const SANDBOX_BANK_KEY = 'bank_sandbox_key';
const SANDBOX_ENCRYPTION_KEY = Buffer.from('souk sandbox encryption key 0001').toString('hex');
const SANDBOX_WEBHOOK_SECRET = `whsec_${Buffer.from('souk sandbox webhook secret 0001').toString('base64')}`;

const NO_NETWORKS: Networks = new BlockList();

const NetworkList = z.string().transform((text, context): Networks => {
  const networks = parseNetworks(text.split(',').map((entry) => entry.trim()));
  if (networks) return networks;
  context.addIssue('Use addresses or subnets with commas between them, e.g. "10.0.0.0/8, 2001:db8::1".');
  return z.NEVER;
});

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const APPLE_PAY = ['APPLE_PAY_MERCHANT_ID', 'APPLE_PAY_CERTIFICATE', 'APPLE_PAY_KEY'] as const;

const Environment = z
  .object({
    PROVIDER_PORT: z.coerce
      .number('Use a port number.')
      .int('Use a port from 0 (any free one) to 65535.')
      .min(0, 'Use a port from 0 (any free one) to 65535.')
      .max(65_535, 'Use a port from 0 (any free one) to 65535.')
      .default(4100),
    PROVIDER_URL: Origin.optional(),
    BANK_URL: Origin.default('http://localhost:4300'),
    BANK_KEY: Secret.default(SANDBOX_BANK_KEY),
    BANK_NOTIFICATION_SECRET: Secret.default('bank_sandbox_notifications'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'Use a URL that starts with postgres://.')
      .optional(),
    DATA_DIR: z.string().min(1).default(`${repository}.data`),
    TIME_LIMITS: TimeLimitsJson.default(TIME_LIMITS),
    RATE_LIMITS: RateLimitsJson.default(DEFAULT_LIMITS),
    TRUSTED_PROXIES: NetworkList.default(NO_NETWORKS),
    METRICS_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, 'Use at least 16 visible ASCII characters.')
      .optional(),
    IDEMPOTENCY_SECRET: Secret.default('idempotency_sandbox_secret'),
    WEBHOOK_LOOPBACK: z.enum(['allow', 'refuse'], 'Use "allow" or "refuse".').optional(),
    WEBHOOK_ENCRYPTION_KEY: z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, 'Use 64 hexadecimal digits, e.g. from "openssl rand -hex 32".')
      .default(SANDBOX_ENCRYPTION_KEY),
    SOUK_WEBHOOK_SECRET: WebhookSecret.default(SANDBOX_WEBHOOK_SECRET),
    FONT_ORIGINS: FontOrigins.default([]),
    THREE_DS_UNAVAILABLE: z
      .enum(['decline', 'authorise'], 'Use "decline" or "authorise".')
      .default('decline'),
    LOG_LEVEL: z.enum(LOG_LEVELS, `Use one of ${LOG_LEVELS.join(', ')}.`).default('info'),
    DIST_DIR: z.string().min(1).default(`${repository}dist`),
    FRAME_PAGE: z.enum(['server', 'static'], 'Use "server" or "static".').default('server'),
    APPLE_PAY_MERCHANT_ID: z.string().max(255, 'Use at most 255 characters.').optional(),
    APPLE_PAY_CERTIFICATE: z.string().optional(),
    APPLE_PAY_KEY: z.string().optional(),
  })
  .superRefine((env, context) => {
    const missing = APPLE_PAY.filter((name) => env[name] === undefined);
    if (missing.length === APPLE_PAY.length) return;
    for (const name of missing) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `Set all of ${APPLE_PAY.join(', ')}, or none.`,
      });
    }
  });

/**
 * Reads the environment; an empty variable counts as absent. Without any, the sandbox's values hold.
 * @throws Error that names every bad variable and what it must be.
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const env = readEnvironment('provider', Environment, environment);
  const providerUrl = env.PROVIDER_URL ?? `http://localhost:${env.PROVIDER_PORT}`;
  return {
    port: env.PROVIDER_PORT,
    providerUrl,
    bankUrl: env.BANK_URL,
    bankKey: env.BANK_KEY,
    sandbox: env.BANK_KEY === SANDBOX_BANK_KEY,
    bankNotificationSecret: env.BANK_NOTIFICATION_SECRET,
    databaseUrl: env.DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    timeLimits: env.TIME_LIMITS,
    rateLimits: env.RATE_LIMITS,
    trustedProxies: env.TRUSTED_PROXIES,
    metricsToken: env.METRICS_TOKEN ?? null,
    idempotencySecret: env.IDEMPOTENCY_SECRET,
    webhooks: {
      allowLoopback: env.WEBHOOK_LOOPBACK
        ? env.WEBHOOK_LOOPBACK === 'allow'
        : isLoopback(new URL(providerUrl).hostname),
      encryptionKey: Buffer.from(env.WEBHOOK_ENCRYPTION_KEY, 'hex'),
      sandboxSecret: env.SOUK_WEBHOOK_SECRET,
    },
    fontOrigins: env.FONT_ORIGINS,
    threeDsUnavailable: env.THREE_DS_UNAVAILABLE,
    applePay:
      env.APPLE_PAY_MERCHANT_ID && env.APPLE_PAY_CERTIFICATE && env.APPLE_PAY_KEY
        ? {
            merchantId: env.APPLE_PAY_MERCHANT_ID,
            certificateFile: env.APPLE_PAY_CERTIFICATE,
            keyFile: env.APPLE_PAY_KEY,
          }
        : null,
    logLevel: env.LOG_LEVEL,
    distDir: env.DIST_DIR,
    framePage: env.FRAME_PAGE,
  };
}
