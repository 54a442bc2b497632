/**
 * Runs inline, and stands alone: its own text is the script. A wallet's row, which is in the page where one is offered, is
 * shown from the first paint or never: nothing moves once the customer may have begun.
 */
export function askForWallet(): void {
  const { dataset } = document.documentElement;
  if (!dataset.wallet) return;
  try {
    const { ApplePaySession: Session } = window as { ApplePaySession?: { canMakePayments(): boolean } };
    if (Session?.canMakePayments()) dataset.wallet = 'here';
  } catch {
    // Forbidden: an insecure page, or a frame without `allow="payment"`.
  }
}
