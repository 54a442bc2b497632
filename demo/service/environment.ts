import * as z from 'zod';

/**
 * @param who starts with it, e.g. `bank`.
 * @param env an empty variable counts as absent.
 * @throws {Error} that names every variable that can't be used, and why.
 */
export function readEnvironment<T extends z.ZodType>(
  who: string,
  schema: T,
  env: Readonly<Record<string, string | undefined>>,
): z.output<T> {
  const read = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value)));
  if (read.success) return read.data;
  const problems = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The ${who} can't start with this environment:\n${problems.join('\n')}`);
}

export const port = (usual: number) =>
  z.coerce.number('Use a port number.').int().min(0).max(65535).default(usual);
