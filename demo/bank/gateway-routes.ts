import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { BankError } from './bank-error.ts';
import { type FaultInjection, injectFaults } from './fault-middleware.ts';
import { type BankEnv, readBody } from './http.ts';
import type { Payments } from './payments.ts';
import { Authenticate, Begin, Reference, Refund } from './wire.ts';

export interface GatewayRoutes {
  payments: Payments;
  key: string;
  injection: FaultInjection;
  /** Told about every final decision. */
  onDecision: (reference: string) => void;
}

/** The published calls, see `wire.ts`. */
export function gatewayRoutes({ payments, key, injection, onDecision }: GatewayRoutes): Hono<BankEnv> {
  const app = new Hono<BankEnv>();
  const authorization = digest(`Bearer ${key}`);

  app.use(async (c, next) => {
    if (timingSafeEqual(digest(c.req.header('authorization') ?? ''), authorization)) return next();
    return c.json({ error: 'Send your key as "Authorization: Bearer <key>".' }, 401);
  });

  app.post('/payments/:reference/begin', injectFaults('begin', injection), async (c) =>
    c.json(payments.begin(referenceOf(c, 'reference'), await readBody(c, Begin))),
  );
  app.post('/transactions/:gateway/authenticate', injectFaults('authenticate', injection), async (c) =>
    c.json(payments.authenticate(referenceOf(c, 'gateway'), await readBody(c, Authenticate))),
  );
  app.get('/transactions/:gateway/authentication', injectFaults('authentication', injection), (c) =>
    c.json(payments.authentication(referenceOf(c, 'gateway'))),
  );
  app.post('/transactions/:gateway/authorise', injectFaults('authorise', injection), (c) => {
    const { answer, decided } = payments.authorise(referenceOf(c, 'gateway'));
    if (decided) onDecision(decided);
    return c.json(answer);
  });
  app.post('/transactions/:gateway/token', injectFaults('tokenise', injection), (c) =>
    c.json(payments.tokenise(referenceOf(c, 'gateway'))),
  );
  app.delete('/tokens/:token', injectFaults('delete_token', injection), (c) =>
    c.json(payments.deleteToken(referenceOf(c, 'token'))),
  );
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

function referenceOf(c: Context<BankEnv>, name: 'reference' | 'gateway' | 'refund' | 'token'): string {
  const read = Reference.safeParse(c.req.param(name));
  if (read.success) return read.data;
  throw new BankError(400, `${name}: use 1 to 64 letters, digits, "_" or "-".`);
}
