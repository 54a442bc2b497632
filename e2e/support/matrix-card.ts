import { luhn } from '../../src/protocol/luhn.ts';

/**
 * A sandbox card number of the 3-D Secure matrix: `7000 1009`, four free digits chosen so that the number
 * passes Luhn, and the last four that say what happens.
 */
export function matrixCard(lastFour: string): string {
  for (let free = 1000; free < 10_000; free++) {
    const number = `70001009${free}${lastFour}`;
    if (luhn(number)) return number;
  }
  throw new Error(`No number ends with ${lastFour}.`);
}
