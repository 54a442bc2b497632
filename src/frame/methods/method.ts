import type { ReadonlySignal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import type { CardPayment } from '../../protocol/payment.ts';
import type { OfferedMethod } from '../../protocol/snapshot.ts';
import type { Messages } from '../i18n/en.ts';
import type { Checkout } from '../state/create-state.ts';
import type { FieldErrors } from '../state/step.ts';

/** What a valid form asks to be paid with; amount and currency are the checkout's to add. */
export interface Payable {
  body: Omit<CardPayment, 'amount' | 'currency'>;
  brand: string | null;
  /** `null` for methods without a card. */
  lastFour: string | null;
}

/** One method's form, as long as the checkout lives: what was typed survives every render. */
export interface MethodForm {
  /** The fields, shown under the method's radio button. */
  View: FunctionComponent;
  /** Reads the fields. `null` when some are wrong; they then say so, and the first has the focus. */
  pay(): Payable | null;
  /** Fields that the bank or the provider objected to. */
  refuse(errors: FieldErrors): void;
  status: ReadonlySignal<{ brand: string | null; complete: boolean }>;
}

/** A payment method is data. */
export interface Method {
  type: string;
  label(messages: Messages): string;
  /** Brands to show beside the label. */
  brands(offer: OfferedMethod): readonly string[];
  open(app: Checkout): MethodForm;
}
