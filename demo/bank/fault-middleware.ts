import { setTimeout as wait } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Faults, Operation } from './faults.ts';
import type { BankEnv } from './http.ts';

export interface FaultInjection {
  faults: Faults;
  /** The last four digits of the card that the request is about, where known. */
  lastFourOf: (c: Context<BankEnv>) => Promise<string | null>;
  /** Aborted when the bank closes. */
  closing: AbortSignal;
}

/** Lets a standing order hit the requests of one operation. */
export const injectFaults = (operation: Operation, { faults, lastFourOf, closing }: FaultInjection) =>
  createMiddleware<BankEnv>(async (c, next) => {
    // Read before anything waits: the caller may be gone by the time that the request is acted on.
    await c.req.text();
    const hit = faults.take(operation, await lastFourOf(c));
    if (!hit) return next();
    const pause = (ms: number) => wait(ms, undefined, { signal: closing, ref: false });
    switch (hit.fault.type) {
      case 'delay_request':
        await pause(hit.fault.ms);
        return next();
      case 'hold_request':
        await hit.released;
        return next();
      case 'delay_answer':
        await next();
        await pause(hit.fault.ms);
        return;
      case 'drop_request':
        return breakConnection(c);
      case 'drop_answer':
        await next();
        return breakConnection(c);
      case 'status':
        return Response.json({ error: 'A fault order.' }, { status: hit.fault.status });
      case 'stay':
        c.set('stays', true);
        return next();
      case 'ignore':
        return c.body(null, 204);
    }
  });

function breakConnection(c: Context<BankEnv>): Response {
  c.env.incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}
