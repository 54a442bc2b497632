import * as z from 'zod';
import { currencyDecimals } from '../../../src/protocol/currencies.ts';
import { parseAmount } from '../../../src/protocol/money.ts';

/** A payment as the bank's own books have it. */
export interface BankPayment {
  status: 'begun' | 'approved' | 'declined' | 'captured' | 'voided';
  /** Minor units; 0 where the bank knows no more than that it was voided. */
  amount: bigint;
  currency: string | null;
  /** Minor units. */
  refunded: bigint;
}

const money = z.string().nullable();

const Payments = z.array(
  z.object({
    reference: z.string(),
    status: z.enum(['begun', 'approved', 'declined', 'captured', 'voided']),
    amount: money,
    currency: z.string().nullable(),
    refunded: money,
  }),
);

/**
 * Reads the sandbox bank's books at its control endpoint, which exists only with `BANK_CONTROL=1`.
 * @returns payments by our reference; `null` where the bank doesn't let us see them.
 */
export async function readBankBooks(bankUrl: string): Promise<Map<string, BankPayment> | null> {
  let answer: Response;
  try {
    answer = await fetch(`${bankUrl}/control/payments`, { signal: AbortSignal.timeout(30_000) });
  } catch {
    return null;
  }
  const json = answer.headers.get('Content-Type')?.startsWith('application/json');
  if (!answer.ok || !json) return null;
  const payments = Payments.parse(await answer.json());
  return new Map(
    payments.map(({ reference, status, amount, currency, refunded }) => [
      reference,
      { status, currency, amount: minor(amount, currency), refunded: minor(refunded, currency) },
    ]),
  );
}

function minor(amount: string | null, currency: string | null): bigint {
  if (amount === null || currency === null) return 0n;
  const parsed = parseAmount(amount, currencyDecimals(currency) ?? 0);
  if (!parsed.ok) throw new Error(`The bank's books hold an amount that can't be read: ${parsed.problem}`);
  return parsed.minor;
}
