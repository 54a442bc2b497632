/**
 * Runs inline, and stands alone: its own text is the script. Until there is what closes the first form, who goes back
 * to its fields from another choice chooses it again.
 */
export function keepEarlyChoice(): void {
  addEventListener('focusin', ({ target }) => {
    const fields = (target as Element).closest('.box');
    const choice = fields?.closest('.open')?.querySelector<HTMLInputElement>('[type=radio]');
    if (choice) choice.checked = true;
  });
}
