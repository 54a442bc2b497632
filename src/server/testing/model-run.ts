import { createClient } from '../client.ts';
import type { SettleOrder } from '../decide.ts';
import { type Settlement, settle } from '../settle.ts';
import type { Trace } from '../wire-trace.ts';
import { answerRefund, isWhollyRefunded, newProvider, pay, runReversal, serve } from './model-provider.ts';
import { fulfil, newShop, revoke } from './model-shop.ts';
import { PAID_AT, SESSION } from './trace.ts';

/**
 * A provider, a merchant's database and several workers that settle one session, each step of each of
 * them when and how the schedule says: later, lost, done with its answer lost, or the worker's last.
 */

export interface World {
  order: SettleOrder;
  capture: 'commit' | 'automatic';
  deliverable: boolean;
  /** How wrong the merchant's clock is, milliseconds. */
  skew: number;
  expectedAmount: string;
}

/** What becomes of a step once it is its turn. */
type Fate = 'well' | 'not done' | 'answer lost' | 'late' | 'crash before' | 'crash after';
const FATES: readonly Fate[] = ['not done', 'answer lost', 'late', 'late', 'crash before', 'crash after'];

interface Pending {
  worker: Worker;
  /** Acts, and tells the answer. */
  act: () => unknown;
  /** A request can arrive after its sender gave it up; a transaction can't. */
  isRequest: boolean;
  resolve: (answer: unknown) => void;
  reject: (error: Error) => void;
}

interface Worker {
  alive: boolean;
  result: Settlement | Error | null;
}

const LEAPS = [1_000, 30_000, 120_000, 470_000, 599_000];
const MOST_WORKERS = 3;
const MOST_ROUNDS = 5_000;

/** @param schedule numbers that choose; when they are used up, nothing goes wrong any more. */
export async function runModel(world: World, schedule: readonly number[]) {
  const provider = newProvider();
  const shop = newShop();
  const problems: string[] = [];
  const pending: Pending[] = [];
  const late: (() => unknown)[] = [];
  const workers: Worker[] = [];
  /** Triggers that must be followed until they came to an end, with the time from which on. */
  const queue: number[] = [];
  let clock = PAID_AT;
  let used = 0;
  let failedRefunds = 0;

  const choose = (n: number): number => (schedule[used++] ?? 0) % n;
  const merchantNow = (): number => clock + world.skew;

  const step = (worker: Worker, isRequest: boolean, act: () => unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (worker.alive) pending.push({ worker, isRequest, act, resolve, reject });
      else reject(new Error('crashed'));
    });

  function start(): void {
    const worker: Worker = { alive: true, result: null };
    workers.push(worker);
    const client = createClient({
      provider: 'https://pay.example',
      secretKey: 'sk_model_only',
      shop: { name: 'model', version: '1' },
      retries: 0,
      fetch: (url, { method = '', headers }) => {
        const idempotencyKey = new Headers(headers).get('idempotency-key');
        const request = { method, path: new URL(url).pathname, idempotencyKey };
        return step(worker, true, () => serve(provider, request, clock)) as Promise<Response>;
      },
    });
    settle(SESSION, {
      client,
      order: world.order,
      expect: { orderNo: 'A-1001', amount: world.expectedAmount, currency: 'EUR' },
      record: { read: () => step(worker, false, () => shop.state) as Promise<typeof shop.state> },
      fulfil: async (trace) => {
        checkTime(trace);
        await step(worker, false, () => fulfil(shop, world.deliverable));
      },
      revoke: async () => void (await step(worker, false, () => revoke(shop))),
      now: () => new Date(merchantNow()),
    }).then(
      (result) => {
        worker.result = result;
        checkEnd(result);
      },
      (error: Error) => {
        worker.result = error;
      },
    );
  }

  function checkTime({ commit_state, commit_by }: Trace): void {
    const left = commit_by === null ? Number.POSITIVE_INFINITY : Date.parse(commit_by) - merchantNow();
    if (commit_state === 'awaiting' && left < 120_000) problems.push(`delivers with ${left} ms left`);
    if (commit_state === 'awaiting' && world.order === 'commit-first') problems.push('delivers uncommitted');
  }

  /** An end that is told is true then. */
  function checkEnd(result: Settlement): void {
    const claims: Record<Settlement['status'], boolean> = {
      again: true,
      not_paid: true,
      fulfilled: shop.state === 'fulfilled' && provider.commitState === 'committed',
      mismatch: world.expectedAmount !== '12.00' && provider.commits === 0,
      revoked: shop.state === 'revoked' && provider.commitState === 'reversed',
      refunded: shop.takenBack === 0 && (provider.commitState === 'reversed' || isWhollyRefunded(provider)),
    };
    if (!claims[result.status]) problems.push(`says ${result.status}, which is not so`);
  }

  function run(index: number, fate: Fate): void {
    const [taken] = pending.splice(index, 1);
    if (!taken) return;
    const { worker, act, resolve, reject } = taken;
    const answer = fate === 'well' || fate === 'answer lost' || fate === 'crash after' ? act() : null;
    if (fate === 'late' && taken.isRequest) late.push(act);
    if (fate.startsWith('crash')) worker.alive = false;
    if (fate === 'well') resolve(answer);
    else reject(new Error(fate));
  }

  /** Frees workers that are through; who came to no end comes again. */
  function collect(): void {
    for (const worker of workers.splice(0)) {
      const { result, alive } = worker;
      if (result === null) workers.push(worker);
      else if (!alive || result instanceof Error) queue.push(clock);
      else if (result.status === 'again') queue.push(result.at.getTime() - world.skew);
    }
  }

  function disturb(): void {
    const action = choose(20);
    const lateRequest = action === 15 ? late.splice(choose(late.length || 1), 1)[0] : undefined;
    if (action === 9 || action === 10) clock += LEAPS[choose(LEAPS.length)] ?? 0;
    else if (action === 11) runReversal(provider, clock);
    else if ((action === 12 || action < 3) && !provider.paid) customerPays();
    else if (action === 13 && workers.length < MOST_WORKERS) start();
    else if (action === 14) answerRefund(provider, nextRefund(choose(2)));
    else if (lateRequest) lateRequest();
    else if (queue.length > 0 && workers.length < MOST_WORKERS && action > 15) {
      queue.pop();
      start();
    } else if (pending.length > 0) {
      const index = choose(pending.length);
      run(index, choose(3) === 0 ? (FATES[choose(FATES.length)] ?? 'well') : 'well');
    }
  }

  function customerPays(): void {
    pay(provider, world.capture, clock);
    queue.push(clock);
  }

  /** A bank refuses twice at most, or nothing ever came to rest. */
  const nextRefund = (choice: number): 'succeeded' | 'failed' =>
    choice === 1 && ++failedRefunds <= 2 ? 'failed' : 'succeeded';

  /** Lets everybody go on until they wait for something again. */
  const breathe = () => new Promise((resolve) => setImmediate(resolve));

  while (used < schedule.length) {
    disturb();
    await breathe();
    collect();
  }
  if (!provider.paid) customerPays();
  for (let round = 0; workers.length > 0 || queue.length > 0; round++) {
    if (round > MOST_ROUNDS) throw new Error('never comes to rest');
    if (pending.length > 0) run(0, 'well');
    else if (workers.length === 0) {
      clock = Math.max(clock, ...queue.splice(0, 1));
      runReversal(provider, clock);
      answerRefund(provider, 'succeeded');
      start();
    }
    await breathe();
    collect();
  }
  for (const arrives of late) arrives();
  runReversal(provider, clock + 86_400_000);
  return { provider, shop, problems };
}
