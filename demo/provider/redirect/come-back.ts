import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '../deps.ts';
import { type Addressed, byNonce } from '../payments/by-nonce.ts';
import { followUp } from '../payments/follow-up.ts';
import { keyOf } from '../payments/settle.ts';
import { isInFlight } from '../sessions/load.ts';

/** Milliseconds before each look: a bank may send the customer back a moment before it knows itself. */
const LOOKS = [0, 300, 700, 1_500];

/** Asks the bank what became of a payment whose customer is back; what his browser brought along says nothing. */
export async function comeBack(deps: Deps, found: Addressed): Promise<Addressed> {
  let now = found;
  for (const pause of LOOKS) {
    if (!isInFlight(now.attempt)) break;
    await wait(pause);
    await followUp(deps, keyOf(now.attempt), { once: true });
    now = (await byNonce(deps.db, now.attempt.nonce)) ?? now;
  }
  return now;
}
