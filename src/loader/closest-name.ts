/** Number of letters to insert, remove or replace to get from one word to the other (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const [replaced = 0, inserted = 0] = row.slice(j);
      next.push(Math.min(replaced + Number(letter !== other), inserted + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** @returns the known name that was probably meant: at most a third of its letters differ. Case doesn't matter. */
export function closestName(name: string, known: readonly string[]): string | undefined {
  const letters = (candidate: string): number => distance(name.toLowerCase(), candidate.toLowerCase());
  return known
    .filter((candidate) => letters(candidate) <= candidate.length / 3)
    .sort((a, b) => letters(a) - letters(b))[0];
}
