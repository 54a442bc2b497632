import type { Context } from 'hono';
import type * as z from 'zod';

export interface Variables {
  requestId: string;
  /** The pattern of the route that answers; absent where none does. */
  route?: string;
}

export type RequestContext = Context<{ Variables: Variables }>;

/** Everything the provider answers, in one table: routing, 405, the missing slash and OpenAPI come from it. */
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Hono's pattern, e.g. `/v1/checkouts/:session/`. */
  path: string;
  handle(context: RequestContext): Response | Promise<Response>;
  /** For OpenAPI; pages and files have none. */
  operation?: Operation;
}

export interface Operation {
  id: string;
  tag: 'Merchant' | 'Customer' | 'Bank' | 'Operations';
  summary: string;
  description?: string;
  credential: 'secret_key' | 'session_id' | 'bank_signature' | 'none';
  idempotencyKey?: 'required' | 'optional';
  /** Of the query's parameters: an object. */
  query?: z.core.$ZodType;
  body?: { name: string; schema: z.core.$ZodType };
  success: { status: 200 | 201 | 202 | 207; description: string; name?: string; schema?: z.core.$ZodType };
  /** Statuses of refusals, each with what it means here. */
  refusals: Readonly<Record<number, string>>;
}
