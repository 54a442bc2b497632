const DECIMAL = /^(0|[1-9]\d*)(?:\.(\d+))?$/;

/**
 * Whether two decimal strings are the same amount: a database may keep `12.0000` for what travels as `12.00`.
 * What is no decimal string is equal to nothing.
 */
export function sameAmount(one: string, other: string): boolean {
  const plain = plainOf(one);
  return plain !== null && plain === plainOf(other);
}

/** Without zeros at the end of the fraction. */
function plainOf(amount: string): string | null {
  const match = DECIMAL.exec(amount);
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? whole : `${whole}.${digits}`;
}

export const isDecimal = (amount: unknown): amount is string =>
  typeof amount === 'string' && DECIMAL.test(amount);

/** Whether the parts add up to the whole at least. All are decimal strings of one currency. */
export function covers(parts: readonly string[], whole: string): boolean {
  const digits = Math.max(...[whole, ...parts].map((amount) => DECIMAL.exec(amount)?.[2]?.length ?? 0));
  return parts.reduce((sum, part) => sum + minor(part, digits), 0n) >= minor(whole, digits);
}

/** As a whole number of the smallest unit. Never a float. */
function minor(amount: string, digits: number): bigint {
  const [, whole = '0', fraction = ''] = DECIMAL.exec(amount) ?? [];
  return BigInt(whole + fraction.padEnd(digits, '0'));
}
