import { setTimeout as wait } from 'node:timers/promises';
import type { GatewayResult } from '../gateway/gateway.ts';

const FIRST_PAUSE = 100;

/** Repeats a call that can't have reached the bank. @param until milliseconds since the epoch. */
export async function untilSent<T>(
  until: number,
  call: () => Promise<GatewayResult<T>>,
): Promise<GatewayResult<T>> {
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, 1_000)) {
    const result = await call();
    if (result.known || result.sent || Date.now() + pause > until) return result;
    await wait(pause);
  }
}
