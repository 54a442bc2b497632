/** What is asked of a value that has its type already. */
export interface Check {
  (value: never): unknown;
  /** A list that is longer isn't even looked through. */
  most?: number;
}

type Long = string | readonly unknown[];

/** A text's length counts characters as zod does: those that take two units are one. */
export const minLength =
  (least: number): Check =>
  (value: Long) =>
    [...value].length >= least;

export const maxLength = (most: number): Check =>
  Object.assign((value: Long) => [...value].length <= most, { most });

export const regex =
  (pattern: RegExp): Check =>
  (value: string) =>
    // Unlike `test`, it remembers nothing of the last value.
    value.search(pattern) >= 0;

export const refine = (check: Check): Check => check;
