import { effect } from '@preact/signals';
import type { RemoteError, Result, SubmitAnswer } from '../../protocol/messages.ts';
import type { Checkout } from './create-state.ts';
import type { Notice, Step } from './step.ts';

const failure = (
  code: RemoteError['code'],
  message: string,
  requestId: string | null = null,
): Result<never> => ({
  ok: false,
  error: { code, message, retryable: true, requestId },
});

export const FORM_INVALID = failure('form_invalid', 'The payment form has missing or invalid fields.');
export const NOT_READY = failure('not_ready', 'The form is not here yet, or the checkout is over.');

/** Resolves when the running attempt has an answer: the merchant's `submit()` gets it. */
export function settle(app: Checkout): Promise<Result<SubmitAnswer>> {
  return new Promise((resolve) => {
    let stop = (): void => {};
    let settledAtOnce = false;
    stop = effect(() => {
      const answer = answerOf(app.state.value.step);
      if (!answer) return;
      resolve(answer);
      settledAtOnce = true;
      stop();
    });
    if (settledAtOnce) stop();
  });
}

const status = (value: SubmitAnswer['status']): Result<SubmitAnswer> => ({
  ok: true,
  value: { status: value },
});

function answerOf(step: Step): Result<SubmitAnswer> | null {
  switch (step.name) {
    case 'ready':
      return step.notice && backAtTheForm(step.notice);
    case 'checking':
    case 'submitting':
    case 'wallet':
    case 'canceling':
    case 'inquiring':
      return null;
    case 'acting':
      return status('requires_action');
    case 'confirming':
      return status('processing');
    case 'ended':
      return status(step.outcome.status === 'succeeded' ? 'succeeded' : 'ended');
  }
}

function backAtTheForm(notice: Notice): Result<SubmitAnswer> {
  switch (notice.kind) {
    case 'declined':
      return status('declined');
    case 'canceled':
      return status('canceled');
    case 'stopped':
      return failure(notice.code, 'Nothing was sent: the merchant stopped the payment.');
    case 'amount_changed':
      return failure(
        'form_invalid',
        'Nothing was charged: the amount changed and the customer has to agree anew.',
      );
    case 'fields_refused':
      return failure('form_invalid', 'Nothing was charged: the provider refused fields of the form.');
    case 'wallet_failed':
      return failure('internal', "Nothing was charged: the wallet's sheet failed.");
    case 'refused':
      return failure('internal', 'Nothing was charged: the provider refused the request.', notice.requestId);
  }
}
