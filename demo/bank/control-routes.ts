import { Hono } from 'hono';
import * as z from 'zod';
import type { Pace } from './acs/routes.ts';
import { BankError } from './bank-error.ts';
import { FaultOrder, type Faults } from './faults.ts';
import { type BankEnv, readBody } from './http.ts';
import { writeMoney } from './money.ts';
import type { Payments } from './payments.ts';

export interface ControlRoutes {
  payments: Payments;
  faults: Faults;
  pace: Pace;
}

const PaceOrder = z.strictObject({ slow_challenge: z.int().min(0).max(600_000) });

/**
 * Orders for tests; exists only with `BANK_CONTROL=1`, for callers on the same machine that are not web pages.
 *
 * - `POST /control/faults` with {@link FaultOrder} → 201 `{id}`, e.g.
 *   `{"operation": "begin", "fault": {"type": "hold_request"}, "times": 1, "last_four": "4242"}`.
 *   Orders stand until they hit `times` requests; the oldest that fits hits.
 * - `GET /control/faults` → `[{id, operation, fault, times, left, hits}]`: `hits` tells when a held request is there.
 * - `POST /control/faults/{id}/release` → 204: held requests go on, the order ends.
 * - `DELETE /control/faults` → 204: as `release` for all orders.
 * - `GET /control/payments?reference&status&last_four` → `[{reference, status, amount, currency, last_four, refunded, source,
 *   stored_credential}]`, oldest first; all but the first two `null` where a void came and its payment never did.
 * - `GET /control/authentications?reference` → `[{reference, request, answer, result}]`: the AReqs with what became of them.
 * - `GET /control/tokens?last_four` → `[{token, last_four}]`: the cards that are kept.
 * - `PUT /control/pace` with `{"slow_challenge": <milliseconds>}` → 204: how slow the slow challenge page is.
 */
export function controlRoutes({ payments, faults, pace }: ControlRoutes): Hono<BankEnv> {
  const app = new Hono<BankEnv>();

  app.use(async (c, next) => {
    const address = c.env.incoming.socket.remoteAddress ?? '';
    const local = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(address);
    if (local && c.req.header('origin') === undefined && c.req.header('sec-fetch-site') === undefined) {
      return next();
    }
    return c.json({ error: 'Only for programs on this machine.' }, 403);
  });

  app.post('/faults', async (c) => c.json({ id: faults.add(await readBody(c, FaultOrder)) }, 201));
  app.get('/faults', (c) => c.json(faults.list()));
  app.post('/faults/:id/release', (c) => {
    if (!faults.release(c.req.param('id'))) throw new BankError(404, 'No such fault order stands.');
    return c.body(null, 204);
  });
  app.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });

  app.get('/payments', (c) => {
    const wanted = c.req.query();
    const all = payments.store.payments().map((row) => {
      if (row.gateway_reference === null) {
        const { reference, status } = row;
        const unknown = { amount: null, currency: null, last_four: null, refunded: null };
        return { reference, status, ...unknown, source: null, stored_credential: null };
      }
      const { reference, status, last_four, currency, source, stored_credential } = row;
      const refunded = writeMoney({ minor: payments.store.refunded(reference), currency }).amount;
      return { reference, status, ...writeMoney(row), last_four, refunded, source, stored_credential };
    });
    return c.json(
      all.filter(
        (p) =>
          (wanted.reference ?? p.reference) === p.reference &&
          (wanted.status ?? p.status) === p.status &&
          (wanted.last_four ?? p.last_four) === p.last_four,
      ),
    );
  });
  app.get('/authentications', (c) => {
    const wanted = c.req.query('reference');
    const all = payments.authentications.all().map((row) => ({
      reference: row.reference,
      request: row.request,
      answer: row.answer,
      result: row.answer === 'C' ? row.result : null,
    }));
    return c.json(all.filter(({ reference }) => (wanted ?? reference) === reference));
  });

  app.get('/tokens', (c) => {
    const wanted = c.req.query('last_four');
    const all = payments.tokens.all().map(({ token, last_four }) => ({ token, last_four }));
    return c.json(all.filter(({ last_four }) => (wanted ?? last_four) === last_four));
  });

  app.put('/pace', async (c) => {
    pace.slowChallenge = (await readBody(c, PaceOrder)).slow_challenge;
    return c.body(null, 204);
  });
  return app;
}
