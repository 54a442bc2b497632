import { randomUUID } from 'node:crypto';
import * as z from 'zod';

/** Calls of the gateway, see `wire.ts`. */
const gatewayOperations = [
  'begin',
  'authenticate',
  'authentication',
  'authorise',
  'tokenise',
  'delete_token',
  'capture',
  'void',
  'refund',
  'inquire',
] as const;
/** Requests of a customer's browser. */
const pageOperations = [
  'method_page',
  'challenge_page',
  'challenge_answer',
  'hosted_page',
  'hosted_choice',
] as const;
export type GatewayOperation = (typeof gatewayOperations)[number];
export type Operation = GatewayOperation | (typeof pageOperations)[number];
const isGatewayOperation = (operation: Operation): boolean =>
  gatewayOperations.some((one) => one === operation);

const Milliseconds = z.int().min(0).max(600_000);

/** What may go wrong between a caller and the bank. */
export const Fault = z.discriminatedUnion('type', [
  /** The request arrives late. */
  z.strictObject({ type: z.literal('delay_request'), ms: Milliseconds }),
  /** The bank acts at once and answers late. */
  z.strictObject({ type: z.literal('delay_answer'), ms: Milliseconds }),
  /** The request is stuck on its way until released; then it is acted on, whether or not its caller still waits. */
  z.strictObject({ type: z.literal('hold_request') }),
  /** The request never arrives: the connection breaks. */
  z.strictObject({ type: z.literal('drop_request') }),
  /** The bank acts, and the connection breaks before it answered. */
  z.strictObject({ type: z.literal('drop_answer') }),
  /** The bank answers with this HTTP status and does nothing. */
  z.strictObject({ type: z.literal('status'), status: z.int().min(400).max(599) }),
  /** Only of `hosted_choice`: it is decided, and the browser is not sent back. */
  z.strictObject({ type: z.literal('stay') }),
  /** Only of `hosted_choice`: nothing is decided, the page stays open. */
  z.strictObject({ type: z.literal('ignore') }),
]);
export type Fault = z.infer<typeof Fault>;

export const FaultOrder = z
  .strictObject({
    /** `any`: every call of the gateway. */
    operation: z.enum([...gatewayOperations, ...pageOperations, 'any']),
    fault: Fault,
    /** How many requests it hits. */
    times: z.int().min(1).max(10_000).default(1),
    /** Only payments with a card that ends so. */
    last_four: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
  })
  .refine(
    ({ operation, fault }) =>
      operation === 'hosted_choice' || (fault.type !== 'stay' && fault.type !== 'ignore'),
    { path: ['fault', 'type'], error: 'Only a hosted_choice can stay or be ignored.' },
  );
export type FaultOrder = z.infer<typeof FaultOrder>;

/** A fault that hit a request. A held one waits for `released`. */
export type Hit = { fault: Fault; released: Promise<void> };

interface Standing {
  id: string;
  order: FaultOrder;
  left: number;
  hits: number;
  released: Promise<void>;
  release: () => void;
}

export type Faults = ReturnType<typeof createFaults>;

/** The orders that stand, oldest first; a request is hit by the first that fits. */
export function createFaults() {
  const standing = new Map<string, Standing>();

  return {
    add(order: FaultOrder): string {
      const id = randomUUID();
      let release = (): void => undefined;
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      standing.set(id, { id, order, left: order.times, hits: 0, released, release });
      return id;
    },
    take(operation: Operation, lastFour: string | null): Hit | null {
      for (const entry of standing.values()) {
        const { order } = entry;
        if (entry.left === 0) continue;
        const fits =
          order.operation === 'any' ? isGatewayOperation(operation) : order.operation === operation;
        if (!fits) continue;
        if (order.last_four !== undefined && order.last_four !== lastFour) continue;
        entry.left -= 1;
        entry.hits += 1;
        return { fault: order.fault, released: entry.released };
      }
      return null;
    },
    /** Lets the held requests go and retires the order. @returns whether there was such an order. */
    release(id: string): boolean {
      standing.get(id)?.release();
      return standing.delete(id);
    },
    clear(): void {
      for (const entry of standing.values()) entry.release();
      standing.clear();
    },
    list: (): (FaultOrder & { id: string; left: number; hits: number })[] =>
      [...standing.values()].map(({ id, order, left, hits }) => ({ id, ...order, left, hits })),
  };
}
