import type { HttpBindings } from '@hono/node-server';
import type { Context, Env } from 'hono';
import type * as z from 'zod';
import { BankError } from './bank-error.ts';

export interface BankEnv extends Env {
  Bindings: HttpBindings;
  Variables: {
    /** By a fault order: the browser is not sent back. */
    stays?: true;
  };
}

/** @throws {BankError} 400 that names the field and its problem, never its value: it may be a card number. */
export async function readBody<T extends z.ZodType>(c: Context<BankEnv>, schema: T): Promise<z.infer<T>> {
  let json: unknown;
  try {
    json = JSON.parse(await c.req.text());
  } catch {
    throw new BankError(400, 'The body is not JSON. Send a JSON object as application/json.');
  }
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw new BankError(400, problems.join(' · '));
}

/** Fields of a form that a browser posted. Of two with one name the first counts. */
export async function readForm(c: Context<BankEnv>): Promise<(name: string) => string | null> {
  const fields = new URLSearchParams(await c.req.text());
  return (name) => fields.get(name);
}
