import type { Told } from './base-texts.ts';

/** Texts of everything that is not a new card without a challenge. */
export interface MethodTexts {
  /** `{scheme}` */
  atScheme: Told;
  /** `{scheme}` */
  toScheme: Told;
  /** `{scheme}` */
  blocked: Told;
  closed: Told;
  challenge: Told;
  resumed: Told;
  openAgain: string;
  continueHere: string;
  goOn: string;
  useAnother: string;

  /** The open row of a scheme. `{scheme}` */
  inPopup: string;
  /** `{scheme}` */
  inThisWindow: string;

  /** `{amount}` */
  applePay: string;

  /** The name of a card's delete button. `{card}` */
  deleteCard: string;
  deleteQuestion: string;
  confirmDelete: string;
  keepCard: string;
  deleting: string;
  deleted: string;
  notDeleted: string;

  /** The bank's dialog. */
  bankTitle: string;
  bankCancel: string;
  fullPage: string;
  /** `{clock}`, e.g. `9:41`. */
  bankTimeLeft: string;
  /** Said when this many seconds are left to confirm the payment. */
  bankSeconds: Readonly<Record<120 | 60 | 30, string>>;

  /** The sheet around the frame. */
  sheetTitle: string;
  sheetClose: string;
}
