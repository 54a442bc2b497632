import type { TimeLimits } from '../../../src/protocol/time-limits.ts';

/**
 * How long the ACS has for its method page, in milliseconds: 10 s in EMV 3DS 2.1 and 2.2, 5 s from 2.3 on.
 * @param version message version, e.g. `2.2.0`.
 */
export const methodTimeout = (
  version: string,
  limits: Pick<TimeLimits, 'threeDsMethod' | 'threeDsMethod23'>,
): number => (/^2\.[12]\./.test(version) ? limits.threeDsMethod : limits.threeDsMethod23);
