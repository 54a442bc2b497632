import type { ErrorCode } from '../protocol/error-codes.ts';
import type { PaymentDetails, Result } from '../protocol/messages.ts';
import type { ChangeableOptions } from './public.ts';

export interface Gate {
  /** Asks the merchant. Never rejects. */
  ask(payment: PaymentDetails): Promise<Result<null>>;
  /** The page that asked is gone: the answer, if there ever is one, has nobody to go to. */
  drop(): void;
}

const DONE: Result<null> = { ok: true, value: null };

const stop = (code: ErrorCode, message: string): Result<null> => ({
  ok: false,
  error: { code, message, retryable: true, requestId: null },
});

/** @param limit milliseconds that the merchant's function has. */
export function createGate(beforePayment: () => ChangeableOptions['beforePayment'], limit: number): Gate {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const drop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  return {
    drop,
    async ask(payment) {
      const ask = beforePayment();
      if (!ask) return DONE;
      if (timer !== undefined) return stop('before_payment_rejected', 'beforePayment is still running.');
      const late = new Promise<Result<null>>((resolve) => {
        timer = setTimeout(
          () => resolve(stop('before_payment_timeout', `beforePayment took longer than ${limit / 1000} s.`)),
          limit,
        );
      });
      const mine = timer;
      const answer = (async () => {
        try {
          await ask(payment);
          return DONE;
        } catch (reason) {
          const text = reason instanceof Error ? reason.message : String(reason);
          return stop('before_payment_rejected', `beforePayment: ${text}`);
        }
      })();
      const result = await Promise.race([answer, late]);
      if (timer === mine) drop();
      return result;
    },
  };
}
