import type { Context } from 'hono';
import * as z from 'zod';
import { decodeMessage } from './acs/messages.ts';
import { readAppleToken } from './apple-pay.ts';
import type { BankEnv } from './http.ts';
import type { Payments } from './payments.ts';
import type { Row } from './rows.ts';

/** As much of a begin as tells the card. */
const Begin = z.object({
  source: z.union([
    z.object({ number: z.string() }),
    z.object({ token: z.string() }),
    z.object({ token: z.record(z.string(), z.unknown()) }),
  ]),
});

/** @returns the last four digits of the card that the request is about, where known: fault orders go by them. */
export async function lastFourOf(c: Context<BankEnv>, payments: Payments): Promise<string | null> {
  const ofRow = (row: Row | null) => (row?.gateway_reference == null ? null : row.last_four);
  const { reference, gateway, token, acs } = c.req.param() as Record<string, string | undefined>;
  if (gateway) return ofRow(payments.store.transaction(gateway));
  if (token) return payments.tokens.find(token)?.last_four ?? null;
  if (acs) return ofChallenge(acs);
  if (!reference) return ofForm(new URLSearchParams(await c.req.text()));
  return ofRow(payments.store.payment(reference)) ?? ofBegin(await c.req.text());

  function ofChallenge(acsTransId: string): string | null {
    const challenge = payments.authentications.challenge(acsTransId);
    return challenge && ofRow(payments.store.payment(challenge.reference));
  }

  /** What a browser posts to the access control server. */
  function ofForm(fields: URLSearchParams): string | null {
    const message = decodeMessage(fields.get('creq') ?? fields.get('threeDSMethodData') ?? '');
    return ofRow(payments.store.authenticated(String(message?.threeDSServerTransID)));
  }

  function ofBegin(body: string): string | null {
    const read = Begin.safeParse(parse(body));
    if (!read.success) return null;
    const { source } = read.data;
    if ('number' in source) return source.number.slice(-4);
    if (typeof source.token === 'string') return payments.tokens.find(source.token)?.last_four ?? null;
    return readAppleToken(source.token).card?.lastFour ?? null;
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
