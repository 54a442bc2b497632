import { effect, untracked } from '@preact/signals';
import { moreTextsOf } from '../../i18n/more-texts-of.ts';
import type { Notice } from '../../state/step.ts';
import type { Tools } from '../method.ts';
import { detailsOf, draftOf, type Sum } from './request.ts';
import type { ApplePayScope, ApplePaySession } from './session.ts';

const FAILED: Notice = { kind: 'wallet_failed' };
/** Apple's own limit would end the sheet before an answer at the last moment arrives. */
const IN_TIME = 0.9;

interface Sheet extends Tools {
  /** Begun. */
  session: ApplePaySession;
  scope: ApplePayScope;
  sum: Sum;
  /** Host name of the top page. */
  domain: string;
}

/**
 * Leads an open sheet to its end: the merchant is asked and validated, the authorised payment is submitted,
 * and the sheet is told what became of it. Whatever fails says so in the form.
 * @returns closes the sheet, if it is still there.
 */
export function leadSheet({ app, wire, limits, session, scope, sum, domain }: Sheet): () => void {
  /** Ends with the sheet. */
  const life = new AbortController();
  const { signal } = life;
  let phase: 'open' | 'authorized' | 'failed' = 'open';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const inTime = (late: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(late, limits.applePayEvent * IN_TIME);
  };
  const bury = () => {
    clearTimeout(timer);
    life.abort();
  };
  /** Nothing was sent. `undefined`: the form already shows why. */
  const close = (notice?: Notice | null) => {
    if (signal.aborted) return;
    bury();
    quietly(() => session.abort());
    if (notice !== undefined) app.dispatch({ type: 'sheet_closed', notice });
  };
  /** After a failure Apple may let the customer authorize once more on the same sheet. */
  const complete = (paid: boolean) => {
    clearTimeout(timer);
    phase = 'failed';
    const why = moreTextsOf(app).walletFailed.join(' ');
    quietly(() => session.completePayment(answer(paid, scope, why)));
  };

  const look = () => {
    const { step, snapshot } = app.state.peek();
    if (signal.aborted || phase === 'failed') return;
    if (phase === 'open') {
      if (step.name !== 'wallet') close();
      else if (!isSame(snapshot, sum)) close({ kind: 'amount_changed' });
      return;
    }
    if (step.name === 'ended') {
      complete(step.outcome.status === 'succeeded');
      bury();
    } else if (step.name === 'ready' || step.name === 'acting') complete(false);
  };

  const validate = async () => {
    const { api, host } = await wire;
    if (app.options.peek().asksBeforePayment) {
      const verdict = await host.beforePayment(detailsOf(sum));
      if (signal.aborted) return;
      if (!verdict.ok) {
        const isLate = verdict.error.code === 'before_payment_timeout';
        return close({
          kind: 'stopped',
          code: isLate ? 'before_payment_timeout' : 'before_payment_rejected',
        });
      }
      const now = await api.snapshot(signal);
      if (signal.aborted) return;
      if (now.kind === 'answer') {
        app.dispatch({ type: 'snapshot', snapshot: now.value, requestId: now.requestId });
      }
    }
    if (signal.aborted) return;
    const reply = await api.merchantSession(domain, signal);
    if (signal.aborted) return;
    if (reply.kind !== 'answer') return close(FAILED);
    session.completeMerchantValidation(reply.value.merchant_session);
    clearTimeout(timer);
  };

  session.onvalidatemerchant = () => {
    inTime(() => close(FAILED));
    validate().catch(() => close(FAILED));
  };
  session.onpaymentauthorized = ({ payment }) => {
    phase = 'authorized';
    // The form goes on to find out by itself.
    inTime(() => complete(false));
    app.dispatch({ type: 'submit', draft: draftOf(payment.token, sum) });
    look();
  };
  session.oncancel = () => {
    if (phase === 'open') close(null);
    else bury();
  };

  const stop = effect(() => {
    if (app.state.value) untracked(look);
  });
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop);
  return close;
}

const isSame = (a: Sum, b: Sum) => a.amount === b.amount && a.currency === b.currency;

function answer(paid: boolean, { ApplePaySession: Session, ApplePayError }: ApplePayScope, why: string) {
  if (paid) return { status: Session?.STATUS_SUCCESS ?? 0 };
  const errors = ApplePayError ? [new ApplePayError('unknown', undefined, why)] : [];
  return { status: Session?.STATUS_FAILURE ?? 1, errors };
}

/** The sheet may be gone already, and then every call to it throws. */
function quietly(call: () => void): void {
  try {
    call();
  } catch {}
}
