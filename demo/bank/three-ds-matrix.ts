import { type Behaviour, enrolled, refuses, type ThreeDsScript } from './behaviour.ts';

/** Numbers that begin so say by their last four digits how they are authenticated. */
export const MATRIX_PREFIX = '70001009';

/** By digit. 0 stands for a range that speaks every version, of which the highest is used. */
const VERSIONS = ['2.3.1', '2.1.0', '2.2.0', '2.3.1'] as const;
const METHODS = ['present', 'missing', 'silent'] as const;
const ANSWERS = ['Y', 'N', 'A', 'R', 'I', 'U', 'timeout', 'C'] as const;
const CHALLENGES = ['pass', 'fail', 'manual'] as const;
/** The last digit where there is no challenge. */
const FRICTIONLESS = 3;

/**
 * The whole 3-D Secure matrix: `7000 1009 •••• dddd` with the digits version (0 all, 1 2.1.0, 2 2.2.0, 3 2.3.1),
 * method page (0 present, 1 missing, 2 never answers), answer (0 Y, 1 N, 2 A, 3 R, 4 I, 5 U, 6 directory
 * server timeout, 7 C) and challenge (0 passes by itself, 1 fails by itself, 2 manual; 3 where there is none).
 * @returns `null` for a number that begins otherwise. Digits that say nothing, and `I` in 2.1.0, which
 *   has no such answer, make an invalid card.
 */
export function matrixBehaviour(number: string): Behaviour | null {
  if (!number.startsWith(MATRIX_PREFIX)) return null;
  const script = number.length === 16 ? readScript([...number.slice(-4)].map(Number)) : null;
  return script ? enrolled(script) : refuses('invalid_card');
}

function readScript([d1 = -1, d2 = -1, d3 = -1, d4 = -1]: number[]): Partial<ThreeDsScript> | null {
  const version = VERSIONS[d1];
  const method = METHODS[d2];
  const answer = ANSWERS[d3];
  if (!version || !method || !answer) return null;
  if (answer === 'I' && version === '2.1.0') return null;
  if (answer !== 'C') return d4 === FRICTIONLESS ? { version, method, answer } : null;
  const challenge = CHALLENGES[d4];
  return challenge ? { version, method, answer, challenge } : null;
}
