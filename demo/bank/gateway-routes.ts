import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { BankError } from './bank-error.ts';
import { type FaultInjection, injectFaults } from './fault-middleware.ts';
import type { Faults } from './faults.ts';
import { type BankEnv, readBody } from './http.ts';
import type { Payments } from './payments.ts';
import { Begin, Reference, Refund } from './wire.ts';

export interface GatewayRoutes {
  payments: Payments;
  key: string;
  faults: Faults;
  closing: AbortSignal;
  /** Told about every final decision. */
  onDecision: (reference: string) => void;
}

/** The published calls, see `wire.ts`. */
export function gatewayRoutes({ payments, key, faults, closing, onDecision }: GatewayRoutes): Hono<BankEnv> {
  const app = new Hono<BankEnv>();
  const injection: FaultInjection = { faults, closing, lastFourOf: (c) => lastFourOf(c, payments) };
  const authorization = digest(`Bearer ${key}`);

  app.use(async (c, next) => {
    if (timingSafeEqual(digest(c.req.header('authorization') ?? ''), authorization)) return next();
    return c.json({ error: 'Send your key as "Authorization: Bearer <key>".' }, 401);
  });

  app.post('/payments/:reference/begin', injectFaults('begin', injection), async (c) =>
    c.json(payments.begin(referenceOf(c, 'reference'), await readBody(c, Begin))),
  );
  app.post('/transactions/:gateway/authorise', injectFaults('authorise', injection), (c) => {
    const { answer, decided } = payments.authorise(referenceOf(c, 'gateway'));
    if (decided) onDecision(decided);
    return c.json(answer);
  });
  app.post('/payments/:reference/capture', injectFaults('capture', injection), (c) =>
    c.json(payments.capture(referenceOf(c, 'reference'))),
  );
  app.post('/payments/:reference/void', injectFaults('void', injection), (c) =>
    c.json(payments.void(referenceOf(c, 'reference'))),
  );
  app.post('/payments/:reference/refunds/:refund', injectFaults('refund', injection), async (c) =>
    c.json(payments.refund(referenceOf(c, 'reference'), referenceOf(c, 'refund'), await readBody(c, Refund))),
  );
  app.get('/payments/:reference', injectFaults('inquire', injection), (c) =>
    c.json(payments.inquire(referenceOf(c, 'reference'))),
  );
  return app;
}

/** Of equal length whatever was sent, so that comparing takes equal time. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

function referenceOf(c: Context<BankEnv>, name: 'reference' | 'gateway' | 'refund'): string {
  const read = Reference.safeParse(c.req.param(name));
  if (read.success) return read.data;
  throw new BankError(400, `${name}: use 1 to 64 letters, digits, "_" or "-".`);
}

async function lastFourOf(c: Context<BankEnv>, payments: Payments): Promise<string | null> {
  const reference = c.req.param('reference');
  const gateway = c.req.param('gateway');
  const known = gateway ? payments.store.transaction(gateway) : payments.store.payment(reference ?? '');
  if (known) return known.gateway_reference === null ? null : known.last_four;
  // Only a payment that is begun now is unknown and has a card.
  return /"number"\s*:\s*"\d*(\d{4})"/.exec(await c.req.text())?.[1] ?? null;
}
