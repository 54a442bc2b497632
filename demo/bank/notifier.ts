import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '../service/log.ts';

export interface NotifyConfig {
  /** Where decisions are told. */
  url: string;
  /** Key of the signature. */
  secret: string;
}

/** Pauses before each further try, in milliseconds. After the last the push is given up; an inquiry finds the truth anyway. */
const PAUSES = [250, 1000, 4000, 15_000];
const ANSWER_WITHIN = 5000;

/** @param seconds Unix time. @returns the header `Bank-Signature`, as `wire.ts` has it. */
export const bankSignature = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;

/** Pushes decisions, without anybody waiting for it. */
export function createNotifier(config: NotifyConfig, closing: AbortSignal, log: Log) {
  async function push(reference: string): Promise<void> {
    const body = JSON.stringify({ reference });
    for (const pause of [0, ...PAUSES]) {
      await wait(pause, undefined, { signal: closing, ref: false });
      if (await delivered(body)) return;
    }
    log.warn({ reference }, 'notification given up: nobody took it');
  }

  async function delivered(body: string): Promise<boolean> {
    try {
      const answer = await fetch(config.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'bank-signature': bankSignature(config.secret, Math.floor(Date.now() / 1000), body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.any([closing, AbortSignal.timeout(ANSWER_WITHIN)]),
      });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }

  return (reference: string): void => {
    push(reference).catch((error: unknown) => {
      if (!closing.aborted) log.error({ err: error, reference }, 'notification failed');
    });
  };
}
