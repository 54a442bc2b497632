import type { FaultOrder } from '../../bank/faults.ts';
import type { Deployment, ProviderProcess } from '../testing/process.ts';
import type { Receiver } from '../testing/receiver.ts';

/** What a step is taken with. */
export interface Scene {
  provider: ProviderProcess;
  deployment: Deployment;
  receiver: Receiver;
  /** Has the bank hold its next call of this kind. @returns waiting until that call is there. */
  arm(operation: FaultOrder['operation']): Promise<() => Promise<void>>;
}

/** A session in the middle of its step. */
export interface Taken {
  id: string;
  /** Of the payment that the step is about. */
  pid: string;
  /** What whoever asked does when the provider is there again: asks once more, or goes on. By default nothing. */
  afterwards?(): Promise<unknown>;
  /** What else holds at the end. */
  holds?(): Promise<void>;
}

/** One named step in which a provider can die. */
export interface Step {
  name: string;
  /** Goes as far as the step's call to the bank, and does not wait for its answer. */
  take(scene: Scene): Promise<Taken>;
  /** How the session's attempts end, oldest first. By default one that succeeded. */
  attempts?: readonly string[];
  /** What the bank has of the step's payment then. */
  bank: { status: string; refunded: string | null };
}

export const HELD = { status: 'approved', refunded: '0.00' };
export const CAPTURED = { status: 'captured', refunded: '0.00' };
export const RETURNED = { status: 'captured', refunded: '12.00' };
export const VOIDED = { status: 'voided', refunded: '0.00' };
export const DECLINED = { status: 'declined', refunded: '0.00' };

/** Whoever asked is cut off together with his provider. */
export const unanswered = (asking: Promise<unknown>): void => void asking.catch(() => undefined);
