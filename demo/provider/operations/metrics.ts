import { Counter, Histogram, Registry } from 'prom-client';
import type { Gateway } from '../gateway/gateway.ts';

/** What became of one call to the bank. `not_sent`: the bank can't have heard of it. */
export type CallResult = 'answered' | 'no_answer' | 'not_sent';

/**
 * What the provider counts, for Prometheus. Labels take few values and none that a stranger chooses:
 * route templates, never paths; no session, payment, merchant or address.
 */
export interface Metrics {
  registry: Registry;
  request(seen: { method: string; route: string; status: number; seconds: number }): void;
  /** An attempt was closed. */
  payment(method: string, result: 'succeeded' | 'declined' | 'canceled'): void;
  gatewayCall(operation: keyof Gateway, result: CallResult, seconds: number): void;
  job(queue: string, result: 'done' | 'failed', seconds: number): void;
  /** The bank refused for good what it owes: somebody has to look at it. */
  gaveUp(what: 'capture' | 'reversal' | 'stray_refund'): void;
  /** @param limit its name in the configuration. */
  rateLimited(limit: string): void;
}

/** From a row read in the database to a bank that has to be waited for. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** @param registry what the process itself reports goes there, too. */
export function createMetrics(registry: Registry = new Registry()): Metrics {
  const registers = [registry];
  const counter = <T extends string>(name: string, help: string, labelNames: T[]) =>
    new Counter({ name, help, labelNames, registers });
  const histogram = <T extends string>(name: string, help: string, labelNames: T[]) =>
    new Histogram({ name, help, labelNames, registers, buckets: SECONDS });

  const requests = histogram('souk_http_request_duration_seconds', 'HTTP requests, until their headers', [
    'method',
    'route',
    'status',
  ]);
  const payments = counter('souk_payments_total', 'Attempts that were closed', ['method', 'result']);
  const calls = histogram('souk_gateway_call_duration_seconds', 'Calls to the bank', ['operation', 'result']);
  const jobs = histogram('souk_job_duration_seconds', 'Jobs that ran', ['queue', 'result']);
  const givenUp = counter('souk_given_up_total', 'What the bank refused for good', ['what']);
  const limited = counter('souk_rate_limited_total', 'Requests refused with 429', ['limit']);

  return {
    registry,
    request: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    payment: (method, result) => payments.inc({ method, result }),
    gatewayCall: (operation, result, seconds) => calls.observe({ operation, result }, seconds),
    job: (queue, result, seconds) => jobs.observe({ queue, result }, seconds),
    gaveUp: (what) => givenUp.inc({ what }),
    rateLimited: (limit) => limited.inc({ limit }),
  };
}
