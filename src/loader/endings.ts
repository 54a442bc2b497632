import type { Canceled, Outcome } from '../protocol/outcome.ts';
import type { CheckoutError } from './checkout-error.ts';
import type { ChangeableOptions } from './public.ts';

type Callbacks = Pick<ChangeableOptions, 'onSuccess' | 'onCancel' | 'onError'>;

type Why = Pick<Canceled, 'code' | 'message'> & Partial<Pick<Canceled, 'retryable' | 'requestId'>>;

export interface Endings {
  /** The ending that the merchant was told, if there was one. */
  outcome(): Outcome | null;
  /** Tells the merchant, unless he was told an ending before. */
  end(outcome: Outcome): void;
  /** Ends with `onCancel`, before anything can have been paid. */
  cancel(reason: Canceled['reason'], details: Why): void;
  /** Tells the merchant that the checkout could not start. */
  fail(error: CheckoutError): void;
}

/** A merchant's callback must not break the checkout, nor the checkout hide that it threw. */
export function callMerchant<T>(callback: ((value: T) => void) | undefined, value: T): void {
  try {
    callback?.(value);
  } catch (error) {
    reportError(error);
  }
}

/** At most one of `onSuccess` and `onCancel` per checkout, over all its mounts. */
export function createEndings(sessionId: string, callbacks: () => Callbacks): Endings {
  let told: Outcome | null = null;

  const end = (outcome: Outcome): void => {
    if (told) return;
    told = outcome;
    if (outcome.status === 'succeeded') callMerchant(callbacks().onSuccess, outcome);
    else callMerchant(callbacks().onCancel, outcome);
  };

  const cancel: Endings['cancel'] = (reason, { code, message, retryable = true, requestId = null }) =>
    end({ status: 'canceled', reason, code, message, sessionId, retryable, requestId });

  return {
    outcome: () => told,
    end,
    cancel,
    fail(error) {
      const { onError, onCancel } = callbacks();
      if (onError) callMerchant(onError, error);
      else if (onCancel) cancel('error', error);
      else reportError(error);
    },
  };
}
