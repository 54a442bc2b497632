import type { ReadonlySignal } from '@preact/signals';
import type { FunctionComponent, VNode } from 'preact';
import type { WireCanceled, WireOutcome } from '../../protocol/outcome-schema.ts';
import type * as payment from '../../protocol/payment.ts';
import type { OfferedMethod } from '../../protocol/snapshot.ts';
import type { TimeLimits } from '../../protocol/time-limits.ts';
import type { Checkout } from '../state/create-state.ts';
import type { Wire } from '../state/jobs.ts';
import type { FieldErrors, Notice } from '../state/step.ts';
import type { NoticeText } from '../ui/notice-text.ts';

type WithoutSum<T> = T extends unknown ? Omit<T, 'amount' | 'currency'> : never;

/** What a valid form asks to be paid with; amount and currency are the checkout's to add. */
export interface Payable {
  body: WithoutSum<payment.PaymentBody>;
  brand: string | null;
  /** `null` for methods without a card. */
  lastFour: string | null;
}

/** One row's form, as long as the checkout lives: what was typed survives every render. */
export interface MethodForm {
  /** What is shown under the row's radio button. */
  View: FunctionComponent;
  /**
   * Reads the form, in the customer's click. `null` when something is wrong: it then says so, and the first
   * wrong field has the focus. `sheet`: a wallet's sheet was opened and goes on by itself, by events.
   */
  pay(): Payable | 'sheet' | null;
  /** Fields that the bank or the provider objected to. */
  refuse(errors: FieldErrors): void;
  status: ReadonlySignal<{ brand: string | null; complete: boolean }>;
  /** Stands in place of the form's own pay button; the wallet's rules want its own. */
  Button?: FunctionComponent;
  /** Stands at the end of the row, open or not: what else can be done with a saved card. */
  Actions?: FunctionComponent;
}

/** One choice in the radio group. */
export interface Row {
  /** Unique in the group, e.g. `card`, `redirect:gulf_debit`, `saved_card:…`. It is what `chosenMethod` holds. */
  id: string;
  /** The method's type, as `onChange` and `beforePayment` tell it. */
  type: string;
  /** What the method knows it by: the scheme's or the saved card's ID. */
  key: string;
  label: string;
  /** A second line, e.g. a saved card's expiry. */
  hint?: string;
  /** Whose marks are shown beside the label: names of files in `public/marks`. */
  marks: readonly string[];
  /** Shown, but not payable: an expired card. */
  disabled?: boolean;
  /** Whether this browser has it is not asked yet: in its place, but nobody can pay so. The page shows it where the browser has. */
  unsure?: boolean;
  /** Opened by the customer only, while there is another: by itself it would push away what he has begun with. */
  stays?: boolean;
  /** Its form has `Actions`, and so is opened for every row that is shown. */
  actions?: boolean;
}

/** What a method's form works with. */
export interface Tools {
  app: Checkout;
  /** Resolves when the API and the host are there. */
  wire: Promise<Wire>;
  limits: Pick<TimeLimits, 'applePayEvent' | 'retryMost'>;
}

/**
 * A payment method is data: its type, what it makes of an offer, and its form (View and pay).
 *
 * An offer is read by hand here. Rows are shown before the form is live, when there is no zod yet; what
 * arrives later has passed `Snapshot`, which leaves the rest of an offer to its method.
 */
export interface Method {
  type: string;
  /**
   * The choices that an offer makes: one, or one per scheme. None where the offer can't be read or this
   * browser can't pay so. Never throws, and touches no `window` while a server renders.
   */
  rows(offer: OfferedMethod, app: Checkout): Row[];
  /** Makes a row's form: at once for the card, from a chunk of its own for the others. */
  open(row: Row, tools: Tools): MethodForm | Promise<MethodForm>;
}

/** Everything beyond a payment with a new card in a merchant's page: it comes in chunks of its own, once something needs it. */
export interface More {
  /** By the type that they have in a snapshot. */
  methods: ReadonlyMap<string, Method>;
  form(row: Row): MethodForm | null;
  /** The rows of the saved cards, which may be many. */
  SavedCards: FunctionComponent<RowsProps>;
  /** Stands in the form's place, or above it, while the customer has to act elsewhere. */
  Acting: FunctionComponent;
  /** Why the customer is back at the form, in words. */
  notice(notice: Notice): NoticeText;
  /** What the form shows beside that, to be said aloud; `''` for nothing. */
  news(): string;
  /** How long the customer still has, once that is little. */
  Countdown: FunctionComponent;
  /** Stands in the rows' place where the browser can do none of them. */
  Nothing: FunctionComponent;
  Unpaid: FunctionComponent<{ outcome: WireCanceled }>;
  /** On the payment link: who is paid and for what, and the ways out. */
  Order: FunctionComponent;
  CancelLink: FunctionComponent;
  Leave: FunctionComponent<{ outcome: WireOutcome }>;
}

export interface RowsProps {
  rows: readonly Row[];
  openId: string | undefined;
  show(row: Row): VNode;
}
