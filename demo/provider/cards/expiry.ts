const TWELVE_HOURS = 12 * 3_600_000;

/**
 * Whether a card has expired: it is good until its month has ended everywhere on earth (UTC−12).
 * @param month 1–12. @param year its last two digits.
 */
export function isPastExpiry(month: number, year: number, now: Date): boolean {
  const there = new Date(now.getTime() - TWELVE_HOURS);
  return (2000 + year) * 12 + month < there.getUTCFullYear() * 12 + there.getUTCMonth() + 1;
}
