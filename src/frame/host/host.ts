import type {
  Change,
  DialogSpec,
  PaymentDetails,
  Rect,
  RemoteError,
  Result,
  SheetSpec,
} from '../../protocol/messages.ts';
import type { WireOutcome } from '../../protocol/outcome-schema.ts';

/** The frame's surroundings: a merchant's page around it, or nothing, on the payment link. */
export interface Host {
  /** A customer can type. */
  ready(): void;
  /** @param height of the content, in CSS pixels. */
  resize(height: number): void;
  reveal(rect: Rect): void;
  change(change: Change): void;
  /** The merchant's last word before anything is sent. Never rejects. */
  beforePayment(details: PaymentDetails): Promise<Result<null>>;
  /** Shows the bank's page in a dialog over everything, changes what is shown, or closes it. */
  dialog(spec: DialogSpec | null): void;
  /** Language and look of the sheet around the frame, if there is one. */
  sheet(spec: SheetSpec): void;
  /** Takes the top window to a page of the provider's. */
  navigate(url: string): void;
  /** The one ending. @param requestId of the provider's answer that brought it. */
  outcome(outcome: WireOutcome, requestId: string | null): void;
  /** The frame can't start. */
  failed(error: RemoteError): void;
}
