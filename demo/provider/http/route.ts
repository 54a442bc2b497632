import type { Context } from 'hono';
import type * as z from 'zod';
import type { ApiErrorCode } from '../../../src/protocol/error-codes.ts';

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
  success: Reply & { status: 200 | 201 | 202 | 207 };
  /** Further answers that are no refusals, by status. */
  others?: Readonly<Record<number, Reply>>;
  /** Every refusal of this call, by status. Of what any call may answer, 500 and 405, the document tells by itself. */
  refusals: Readonly<Record<number, Refusal>>;
}

export interface Reply {
  description: string;
  /** Of a JSON body: the schema, and its name in the document. */
  name?: string;
  schema?: z.core.$ZodType;
  /** Of a body that is not JSON. */
  mediaType?: string;
}

export interface Refusal {
  /** What it means here; code in backticks. */
  description: string;
  /** The `code`s that a body of `{"detail", "code"}` may have. */
  codes: readonly ApiErrorCode[];
  /** Whether the body may be messages by field instead. */
  byField?: true;
  /** Whether `Retry-After` comes with it. */
  retryAfter?: true;
}
