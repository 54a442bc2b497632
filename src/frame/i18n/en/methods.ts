import type { MethodTexts } from '../method-texts.ts';

export const methods: MethodTexts = {
  atScheme: [
    'Finish the payment in the window of {scheme}',
    'Keep this page open. It goes on by itself when you’re done there.',
  ],
  toScheme: [
    'Taking you to {scheme}',
    'You pay on its page and come back here. Nothing is charged before that.',
  ],
  blocked: [
    'Your browser blocked the window',
    'Continue to {scheme} in this window instead. You come back when you’re done.',
  ],
  closed: [
    'The window was closed',
    'We’re checking whether you paid. If you’re not done yet, open it again.',
  ],
  challenge: ['Your bank asks you to confirm the payment.', 'Nothing is charged before you do.'],
  resumed: [
    'A payment is still open.',
    'Continue it, or pay another way: then the open one is canceled first.',
  ],
  openAgain: 'Open the window again',
  continueHere: 'Continue in this window',
  goOn: 'Continue',
  useAnother: 'Use another payment method',

  inPopup: '{scheme} opens in a window of its own. Pay there, then come back here.',
  inThisWindow: 'You’ll be taken to {scheme} to pay, and come back here afterwards.',

  applePay: 'You pay {amount}. Confirm it on your device.',

  deleteCard: 'Delete {card}',
  deleteQuestion: 'Delete this card?',
  confirmDelete: 'Delete',
  keepCard: 'Keep',
  deleting: 'Deleting…',
  deleted: 'Card deleted',
  notDeleted: 'The card couldn’t be deleted. Try again in a moment.',

  bankTitle: 'Bank verification',
  bankCancel: 'Cancel',
  fullPage: 'Open in full page',
  bankTimeLeft: 'Time left: {clock}',
  bankSeconds: {
    120: 'Two minutes left to confirm the payment',
    60: 'One minute left to confirm the payment',
    30: 'Thirty seconds left to confirm the payment',
  },

  sheetTitle: 'Secure checkout',
  sheetClose: 'Close',
};
