import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** Everything that `npm run demo` can be told; the services read the rest of the environment themselves. */
export interface LauncherConfig {
  /** Absolute path. */
  dataDir: string;
  /** By variable; 0 for any that is free. */
  ports: Record<PortVariable, number>;
}

export const portVariables = ['BANK_PORT', 'PROVIDER_PORT', 'SHOP_PORT'] as const;
export type PortVariable = (typeof portVariables)[number];

const port = (standard: number) =>
  z.coerce
    .number({ error: 'Use a port number.' })
    .int('Use a port number.')
    .min(0, 'Use a port from 0 (any free one) to 65535.')
    .max(65_535, 'Use a port from 0 (any free one) to 65535.')
    .default(standard);

const Environment = z.object({
  BANK_PORT: port(4300),
  PROVIDER_PORT: port(4100),
  SHOP_PORT: port(4200),
  DATA_DIR: z.string().default(fileURLToPath(new URL('../../.data', import.meta.url))),
});

/**
 * @param environment an empty variable counts as absent.
 * @throws {Error} that names every variable that can't be used, and why.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): LauncherConfig {
  const read = Environment.safeParse(
    Object.fromEntries(Object.entries(environment).filter(([, value]) => value)),
  );
  if (!read.success) {
    const problems = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The demo can't start with this environment:\n${problems.join('\n')}`);
  }
  const { DATA_DIR, ...ports } = read.data;
  for (const [index, name] of portVariables.entries()) {
    const twin = portVariables
      .slice(index + 1)
      .find((other) => ports[name] !== 0 && ports[other] === ports[name]);
    if (twin) throw new Error(`${name} and ${twin} are both ${ports[name]}. Give each a port of its own.`);
  }
  return { dataDir: resolve(DATA_DIR), ports };
}
