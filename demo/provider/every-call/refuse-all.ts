import { expect } from 'vitest';
import type { Operation } from '../testing/openapi-document.ts';
import type { TestProvider } from '../testing/provider.ts';
import { fingerprint } from './fingerprint.ts';
import { type Changes, callOf, type World } from './valid-calls.ts';

/** A call with something wrong. */
export interface Wrong extends Changes {
  /** What, for whoever reads that it was not refused. */
  what: string;
}

export interface Told {
  status: number;
  body: object;
  code: string | undefined;
  detail: string | undefined;
  text: string;
}

export async function send(
  provider: TestProvider,
  world: World,
  operation: Operation,
  changes: Changes = {},
): Promise<Told> {
  const { status, body, text } = await provider.call(...callOf(operation, world, changes));
  return { status, body, code: body.code, detail: body.detail, text };
}

const AT_ONCE = 50;

/**
 * Sends all of it, and expects that it is refused and that nothing was done.
 * @param problemOf what is wrong with an answer; `null`: nothing.
 */
export async function refuseAll<T extends Wrong>(
  provider: TestProvider,
  world: World,
  operation: Operation,
  wrong: readonly T[],
  problemOf: (answer: Told, changes: T) => string | null,
): Promise<void> {
  const before = await fingerprint(provider);
  expect(wrong.length).toBeGreaterThan(0);
  const problems: unknown[] = [];
  for (let from = 0; from < wrong.length; from += AT_ONCE) {
    const sent = wrong.slice(from, from + AT_ONCE).map(async (changes) => {
      const answer = await send(provider, world, operation, changes);
      const problem = problemOf(answer, changes);
      if (problem) problems.push([changes.what, problem, `${answer.status} ${answer.text}`]);
    });
    await Promise.all(sent);
  }
  expect(problems).toEqual([]);
  expect(await fingerprint(provider)).toEqual(before);
}

/** A sentence that says what to do. */
const REMEDY =
  /\b(use|send|remove|leave|name|give|check|add|call|create|commit|follow|read|revoke|show|trace|pay|log in|sign|may not be|is required|only|nested|lists?|already|left|refunded)\b.*\.$/is;

/** For {@link refuseAll}: refused by a code, with a remedy. */
export const coded =
  (status: number, ...codes: string[]) =>
  (answer: Told): string | null => {
    if (answer.status !== status || !codes.includes(answer.code ?? '')) return `is not ${status} ${codes}`;
    return REMEDY.test(answer.detail ?? '') ? null : 'names no remedy';
  };

/** For {@link refuseAll}: refused with messages at a field. @param path keys from the body's root. */
export const atField =
  (path: readonly string[]) =>
  ({ status, body }: Pick<Told, 'status' | 'body'>): string | null => {
    const messages = messagesAt(body, path);
    if (status !== 400 || messages.length === 0) return `is not 400 with messages at ${path.join('.')}`;
    return messages.every((message) => REMEDY.test(String(message))) ? null : 'names no remedy';
  };

/** Every message at a place of the body and beneath it. */
function messagesAt(body: unknown, [key, ...rest]: readonly string[]): unknown[] {
  if (key !== undefined) return Object.hasOwn(Object(body), key) ? messagesAt(Object(body)[key], rest) : [];
  if (Array.isArray(body)) return body;
  return Object.values(Object(body)).flatMap((inner) => messagesAt(inner, []));
}
