import type { Check } from './checks.ts';

/** What a schema refuses, of all that zod tells of it: the frame reads no more. */
export interface Issue {
  readonly path: readonly PropertyKey[];
  /** Names that nobody knows, inside what the path leads to. */
  readonly keys?: readonly string[];
}

export type Refuse = (issue: Issue) => void;

/** @returns what it made of the value; of no use once it has refused something. */
export type Read = (value: unknown, refuse: Refuse) => unknown;

type Parsed = { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };

export interface Schema {
  read: Read;
  /** Whether an object may be without it. */
  mayLack: boolean;
  safeParse(value: unknown): Parsed;
  /** @param checks get what was read, and only if nothing of it was refused. */
  check(...checks: readonly Check[]): Schema;
}

export const schemaOf = (read: Read, mayLack = false): Schema => ({
  read,
  mayLack,
  safeParse(value) {
    const issues: Issue[] = [];
    const data = read(value, (issue) => issues.push(issue));
    return issues[0] ? { success: false, error: { issues } } : { success: true, data };
  },
  check: (...checks) =>
    schemaOf((value, refuse) => {
      const isTooLong = ({ most = Number.POSITIVE_INFINITY }: Check) =>
        Array.isArray(value) && value.length > most;
      if (checks.some(isTooLong)) return refuse(HERE);
      let isGood = true;
      const data = read(value, (issue) => {
        isGood = false;
        refuse(issue);
      });
      if (isGood && !checks.every((check) => check(data as never))) refuse(HERE);
      return data;
    }, mayLack),
});

/** It is the value itself that is refused. */
export const HERE: Issue = { path: [] };

/** The same refusal, told by what is around it. */
export const inside =
  (refuse: Refuse, step: PropertyKey): Refuse =>
  (issue) =>
    refuse({ ...issue, path: [step, ...issue.path] });
