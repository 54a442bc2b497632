import { decideSettlement, type Ending, type Step, type Waiting } from './decide.ts';
import { readSettleOptions, type Settings, type SettleOptions } from './settle-options.ts';
import { isSoukError, type SoukError } from './souk-error.ts';
import type { Trace } from './wire-trace.ts';

/** Where a session stands. Everything but `again`, and `not_paid` that is not `final`, is for good. */
export type Settlement =
  | (Ending & { trace: Trace })
  | {
      status: 'again';
      /** Call `settle` again at this time. Sooner is harmless. */
      at: Date;
      why: Waiting | 'unreachable';
      /** What the provider's last answer was, where it was none that helps. */
      error: SoukError | null;
    };

/**
 * Brings one session to where goods and money agree: delivered and committed, or neither.
 *
 * Call it from the webhook, from the page that the customer comes back to, and from a queue or cron, again and
 * again until it is over: any number of times, in any order, by several workers at once. It decides by the
 * provider's trace and the merchant's own row alone, so a crash, a lost answer or a webhook that came twice
 * changes nothing but the time it takes.
 *
 * @throws {TypeError} a rejection: an option is not usable.
 * @throws {SoukError} a rejection: the provider refuses for good (a wrong key, an unknown session).
 *   Whatever the merchant's own functions throw passes through, too. After either, call it again.
 */
export async function settle(sessionId: string, options: SettleOptions): Promise<Settlement> {
  const settings = readSettleOptions(options);
  const tried = new Set<Step['do']>();
  let error: SoukError | null = null;
  let trace: Trace | null = null;
  for (;;) {
    if (trace === null) {
      const traced = await unlessRefused(settings.client.trace(sessionId));
      if (!traced.ok) return again(settings, 'unreachable', traced.error, null);
      trace = traced.value;
    }
    const record = await settings.record.read(sessionId);
    const { expect: expected, order, minTimeLeft } = settings;
    const now = settings.now();
    const step = decideSettlement({ sessionId, trace, record, expected, order, minTimeLeft, now });
    if (tried.has(step.do)) return stuck(settings, step.do, error, trace);
    tried.add(step.do);
    switch (step.do) {
      case 'end':
        return { ...step.as, trace };
      case 'wait':
        return again(settings, step.for, error, trace);
      case 'fulfil':
        await settings.fulfil(trace);
        break;
      case 'revoke':
        await revokeOf(settings)(trace);
        break;
      case 'commit':
        // Whatever came of it: the trace knows.
        error = await errorOf(settings.client.commit(sessionId));
        trace = null;
        break;
      case 'refund':
        error = await errorOf(
          settings.client.refund(sessionId, {}, { idempotencyKey: refundKey(sessionId, step.failed) }),
        );
        trace = null;
        break;
    }
  }
}

/** One key for every worker and every try, until the bank has refused a refund: then another is another. */
const refundKey = (sessionId: string, failed: number): string => `settle-${sessionId}-${failed}`;

/** @throws what is no trouble on the way but a refusal for good. */
async function unlessRefused<T>(
  promise: Promise<T>,
): Promise<{ ok: true; value: T } | { ok: false; error: SoukError }> {
  try {
    return { ok: true, value: await promise };
  } catch (error) {
    // 409: it is another state than was thought, which the next trace tells.
    if (isSoukError(error) && (error.retryable || error.status === 409)) return { ok: false, error };
    throw error;
  }
}

async function errorOf(promise: Promise<unknown>): Promise<SoukError | null> {
  const result = await unlessRefused(promise);
  return result.ok ? null : result.error;
}

function revokeOf({ revoke }: Settings) {
  if (revoke) return revoke;
  throw new Error(
    'The time to commit was over after the goods had been delivered, and there is no `revoke`. Give one, also where only `order` was changed to "commit-first" lately.',
  );
}

/** A step that was made did not show. */
function stuck(settings: Settings, step: Step['do'], error: SoukError | null, trace: Trace): Settlement {
  if (step === 'commit' || step === 'refund') return again(settings, 'unreachable', error, trace);
  throw new Error(
    `\`${step}\` came back, but \`record.read\` tells the state from before. Write the state in the transaction of \`${step}\`, and read it from the same database.`,
  );
}

/** Milliseconds. */
const SOON = 15_000;
const REFUND = 60_000;

function again(
  { now }: Settings,
  why: Waiting | 'unreachable',
  error: SoukError | null,
  trace: Trace | null,
): Settlement {
  const from = now().getTime();
  const pause = Math.max(error?.retryAfter ?? 0, why === 'refund' ? REFUND : SOON);
  const deadline = why === 'reversal' && trace?.commit_by ? Date.parse(trace.commit_by) : 0;
  return { status: 'again', at: new Date(Math.max(from, deadline) + pause), why, error };
}
