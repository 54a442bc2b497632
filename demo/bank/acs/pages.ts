import { html } from 'hono/html';
import { writeMoney } from '../money.ts';
import { answerHandover } from '../pages/handover.ts';
import { answerPage, type Html } from '../pages/page.ts';
import { answerProblem, sheet } from '../pages/parts.ts';
import type { TransactionRow } from '../rows.ts';
import { type ChallengeView, CODE, type Notice } from './challenges.ts';

/** @param unframed the issuer refuses to be shown inside other pages. */
export function answerChallenge(view: ChallengeView, unframed: boolean): Promise<Response> {
  const frames = unframed ? 'nobody' : 'anybody';
  switch (view.show) {
    case 'problem':
      return answerProblem(400, view.message);
    case 'handover':
      return answerHandover({ ...view, title: 'Sandbox Bank: back to the shop', frames });
    case 'form':
      return answerPage({
        brand: 'bank',
        title: `${view.notice ? 'Try again. ' : ''}Sandbox Bank: confirm your payment`,
        formAction: "'self'",
        frames,
        body: form(view.row, view.challenge.acs_trans_id, view.notice),
      });
  }
}

function form(row: TransactionRow, acsTransId: string, notice: Notice | null): Html {
  const { amount, currency } = writeMoney(row);
  return sheet(
    'bank',
    'ID check',
    html`<h1>Confirm your payment</h1>
<p>We sent a code to the phone number that we have of you.</p>
<dl>
<dt>Amount</dt><dd class="sum">${currency} ${amount}</dd>
<dt>Card</dt><dd>•••• ${row.last_four}</dd>
</dl>
<form method="post" action="/acs/challenge/${acsTransId}" autocomplete="off">
<div class="field">
<label for="code">Verification code</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="8" aria-describedby="${notice ? 'error ' : ''}hint"${notice ? html` aria-invalid="true"` : ''}>
${notice ? html`<p class="error" id="error" role="alert">${textOf(notice)}</p>` : ''}
</div>
<div class="pair">
<button>Verify</button>
<button class="other" name="cancel" value="1">Cancel</button>
</div>
<p class="hint" id="hint">Sandbox: ${CODE} passes, three wrong codes fail.</p>
</form>`,
  );
}

function textOf(notice: Notice): string {
  switch (notice.type) {
    case 'missing':
      return 'Enter the code that we sent.';
    case 'wrong':
      return `This is not the code. ${notice.left === 1 ? '1 try' : `${notice.left} tries`} left.`;
  }
}
