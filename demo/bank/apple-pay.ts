import * as z from 'zod';
import type { BankDeclineCode } from './behaviour.ts';
import { sandboxCards } from './sandbox-cards.ts';

/** As much of `ApplePayPayment.token` as the sandbox looks at. What it encrypts can't be read without Apple. */
const Token = z.object({
  paymentData: z.record(z.string(), z.unknown()),
  paymentMethod: z.object({ displayName: z.string().optional(), network: z.string().optional() }).optional(),
});

/** Apple's network names that are not ours in lower case. */
const NETWORKS: Readonly<Record<string, string>> = { amex: 'american_express', chinaunionpay: 'unionpay' };

export interface AppleCard {
  /** `null` where the sheet didn't name the card. */
  card: { brand: string; lastFour: string } | null;
  refusal: BankDeclineCode | null;
}

/**
 * The sandbox decides by the four digits at the end of `paymentMethod.displayName`, e.g. `Visa 0002`, as
 * it does by the numbers of {@link sandboxCards} that are refused. Everything else is approved.
 */
export function readAppleToken(token: Record<string, unknown>): AppleCard {
  const read = Token.safeParse(token);
  if (!read.success) return { card: null, refusal: 'invalid_card' };
  const { displayName = '', network = '' } = read.data.paymentMethod ?? {};
  const lastFour = /(\d{4})$/.exec(displayName)?.[1];
  if (lastFour === undefined) return { card: null, refusal: null };
  const name = network.toLowerCase();
  const alike = sandboxCards.find(({ number, behaviour }) => number.endsWith(lastFour) && !behaviour.threeDs);
  return {
    card: { brand: NETWORKS[name] ?? (name || 'unknown'), lastFour },
    refusal: alike?.behaviour.refusal ?? null,
  };
}
