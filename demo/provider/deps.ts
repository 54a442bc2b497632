import type { ApplePayMerchant } from './apple-pay/apple-pay-merchant.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Limits } from './limits/limits.ts';
import type { Live } from './live/live.ts';
import type { Log } from './log.ts';
import type { MerchantByKey } from './merchants/by-key.ts';
import type { Metrics } from './operations/metrics.ts';
import type { Readiness } from './operations/readiness.ts';

/** What the provider's functions work with; made once at start. */
export interface Deps {
  config: Config;
  db: Database;
  gateway: Gateway;
  jobs: Jobs;
  live: Live;
  applePay: ApplePayMerchant;
  log: Log;
  limits: Limits;
  merchantByKey: MerchantByKey;
  metrics: Metrics;
  readiness: Readiness;
  /** Whether the process has been told to end. */
  stopping(): boolean;
}
