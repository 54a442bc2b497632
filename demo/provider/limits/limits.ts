import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { refusal } from '../http/api-error.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../operations/metrics.ts';
import type { RateLimits, RateName } from './rates.ts';
import { TABLE } from './table.ts';

/** One request under one limit. */
export interface Charge {
  limit: RateName;
  /** Whose requests are counted together; kept as a keyed digest only. */
  of: string;
}

/** What a decline weighs on, without telling whose it is. */
export interface Weight {
  limit: RateName;
  /** Keyed digest. */
  key: string;
}

/** Counts requests, together with every other process on this database. */
export interface Limits {
  /** @throws ApiError 429 `rate_limited`, with `Retry-After`. */
  take(charges: readonly Charge[]): Promise<void>;
  /** On what the payment that is charged so will weigh if it is declined: the address and the card's range. */
  weightsOf(charges: readonly Charge[]): Weight[];
  /** It was declined, whenever that was found out. Never fails. */
  weighDecline(weights: readonly Weight[]): Promise<void>;
}

export interface LimitsOptions {
  limits: RateLimits;
  pool: pg.Pool;
  /** Keys the digests. */
  secret: string;
  metrics: Metrics;
  log: Log;
}

export function createLimits({ limits, pool, secret, metrics, log }: LimitsOptions): Limits {
  const limiters = new Map<RateName, RateLimiterPostgres>();
  for (const [name, rate] of Object.entries(limits.rates) as [RateName, RateLimits['rates'][RateName]][]) {
    if (!rate) continue;
    const limiter = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: TABLE,
      tableCreated: true,
      // The hourly job sweeps.
      clearExpiredByTimeout: false,
      keyPrefix: name,
      points: rate.requests,
      duration: rate.seconds,
    });
    limiters.set(name, limiter);
  }
  const digest = ({ limit, of }: Charge) =>
    createHmac('sha256', secret).update(`rate limit\n${limit}\n${of}`).digest('base64url');

  /** A counter that can't be read stops no payment: it guards against abuse, it decides nothing. */
  const open = (err: unknown, limit: RateName) =>
    log.error({ err, limit }, 'rate limit could not be counted');

  return {
    async take(charges) {
      const waits = await Promise.all(
        charges.map(async (charge) => {
          try {
            await limiters.get(charge.limit)?.consume(digest(charge), 1);
            return 0;
          } catch (reason) {
            if (reason instanceof RateLimiterRes) {
              metrics.rateLimited(charge.limit);
              log.warn({ limit: charge.limit }, 'rate limit reached');
              return reason.msBeforeNext;
            }
            open(reason, charge.limit);
            return 0;
          }
        }),
      );
      const wait = Math.max(0, ...waits);
      if (wait > 0) throw tooMany(Math.ceil(wait / 1000));
    },
    weightsOf: (charges) =>
      charges.filter(isWeighed).map((charge) => ({ limit: charge.limit, key: digest(charge) })),
    async weighDecline(weights) {
      await Promise.all(
        weights.map(async ({ limit, key }) => {
          try {
            await limiters.get(limit)?.penalty(key, limits.declineCounts - 1);
          } catch (reason) {
            open(reason, limit);
          }
        }),
      );
    },
  };
}

/** A session has its own end: ten declines. */
const isWeighed = ({ limit }: Charge): boolean => limit === 'payment_ip' || limit === 'payment_card_prefix';

const tooMany = (seconds: number) =>
  refusal(
    429,
    'rate_limited',
    `Too many requests. Nothing was done; send the same request again in ${seconds} s.`,
    { headers: { 'Retry-After': String(seconds) } },
  );
