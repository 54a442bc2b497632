/** The shop's own API for this page, `/playground/sessions/`. */

/** A call of the shop's backend to the provider, with `{id}` instead of IDs. */
export interface PlaygroundCall {
  method: string;
  path: string;
  status: number;
  /** Milliseconds that it took. */
  ms: number;
}

/** 201 of `POST /playground/sessions/`. */
export interface PlaygroundSession {
  order: string;
  session: string;
  /** Good for one checkout; `null` for a guest. */
  loginToken: string | null;
  /** The snapshot. */
  preload: object;
  amount: string;
  currency: string;
  calls: PlaygroundCall[];
}

/** 200 of `GET /playground/sessions/{order}/trace/`. */
export interface PlaygroundTrace {
  state: string;
  commit_state: string | null;
  /** Whether the bank acknowledged that it took the money; `null` before it was asked. */
  capture: string | null;
  attempts: {
    method: string;
    status: string;
    decline_code: string | null;
    cancel_code: string | null;
    brand: string | null;
  }[];
  calls: PlaygroundCall[];
}

/** @throws {Error} with what the shop says. */
export async function makeSession(body: Readonly<Record<string, string>>): Promise<PlaygroundSession> {
  return send('/playground/sessions/', { method: 'POST', body: JSON.stringify(body) });
}

/** @throws {Error} with what the shop says. */
export const traceOf = (order: string): Promise<PlaygroundTrace> =>
  send(`/playground/sessions/${order}/trace/`, {});

/** Lets the shop settle the order: it commits what was paid. */
export async function confirmOrder(order: string): Promise<void> {
  await fetch(`/orders/${order}/confirm`, { method: 'POST' });
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const answer = await fetch(path, { ...init, headers: { 'content-type': 'application/json' } });
  const body: unknown = await answer.json().catch(() => null);
  if (answer.ok) return body as T;
  throw new Error(problemIn(body) ?? `${path} answered ${answer.status}.`);
}

function problemIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const sentences = Object.entries(body).flatMap(([name, said]) =>
    Array.isArray(said) ? [`${name}: ${said.join(' ')}`] : name === 'detail' ? [String(said)] : [],
  );
  return sentences.join(' ') || null;
}
