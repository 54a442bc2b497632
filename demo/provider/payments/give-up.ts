import type { Deps } from '../deps.ts';
import type { GatewayResult, Voided } from '../gateway/gateway.ts';
import type { BankWord, Decision } from './decide.ts';
import { type AttemptKey, settle } from './settle.ts';

/** The bank is asked for what was decided; whatever it does not acknowledge jobs ask for again. */
export async function actOn(deps: Deps, key: AttemptKey, decision: Decision): Promise<void> {
  if (decision.do === 'void') await sendVoid(deps, key);
  if (decision.do === 'refund') await sendRefund(deps, key);
}

/** The void was asked for in the database before: its answer alone closes the attempt now. */
export async function sendVoid(deps: Deps, key: AttemptKey): Promise<void> {
  const word = wordOfVoid(await deps.gateway.void(key.attemptId));
  const decision = await settle(deps, key, word);
  if (decision.do === 'nothing') return;
  deps.log.info({ payment: key.attemptId, bank: word.status, became: decision.do }, 'void');
  if (decision.do === 'refund') await sendRefund(deps, key);
}

/** Gives back all that was taken. There is one such refund per attempt, however often it is asked for. */
async function sendRefund(deps: Deps, key: AttemptKey): Promise<void> {
  const { attemptId: ref } = key;
  const taken = await deps.gateway.inquire(ref);
  if (!taken.known || taken.value.status !== 'captured') return;
  const refund = await deps.gateway.refund({ refundRef: `refund_${ref}`, ref, money: taken.value.money });
  if (!refund.known) return;
  if (refund.value.status === 'refused') {
    deps.log.error({ payment: ref, bank: refund.value }, 'refund refused');
    return;
  }
  const decision = await settle(deps, key, { status: 'refunded' });
  deps.log.warn({ payment: ref, became: decision.do }, 'paid too late: given back');
}

const wordOfVoid = (result: GatewayResult<Voided>): BankWord =>
  result.known ? result.value : { status: 'silence' };
