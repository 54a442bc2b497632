import { html } from 'hono/html';
import { writeMoney } from '../money.ts';
import { answerPage, type Html } from '../pages/page.ts';
import { sheet, stateMark } from '../pages/parts.ts';
import type { Sale } from './sales.ts';
import { schemes } from './schemes.ts';

/**
 * The page on which the customer decides, or, once that is done, what was decided.
 * @param returns whether a decided page has a link back.
 */
export const answerSale = (sale: Sale, returns = true): Promise<Response> =>
  answerPage({
    brand: sale.scheme,
    title: schemes[sale.scheme].name,
    // Browsers hold the way back against this list, too, and where it ends is the merchant's choice.
    formAction: `'self' https:${sale.returnUrl.startsWith('http:') ? ' http:' : ''}`,
    body: sheet(
      sale.scheme,
      'Sandbox',
      sale.row.status === 'begun' ? question(sale) : verdict(sale, returns),
    ),
  });

const facts = ({ row, scheme }: Sale): Html => {
  const { amount, currency } = writeMoney(row);
  return html`<dl>
<dt>Amount</dt><dd class="sum">${currency} ${amount}</dd>
<dt>Pay from</dt><dd>${schemes[scheme].from}</dd>
<dt>Reference</dt><dd>${row.reference}</dd>
</dl>`;
};

const question = (sale: Sale): Html => html`<h1>${schemes[sale.scheme].line}</h1>
${facts(sale)}
<form method="post">
<button name="choice" value="approve">Approve</button>
<div class="pair">
<button class="other" name="choice" value="decline">Decline</button>
<button class="other" name="choice" value="cancel">Cancel</button>
</div>
<p class="hint">No money moves here. Approve pays; Decline is the bank’s no; Cancel is yours.</p>
</form>`;

function verdict(sale: Sale, returns: boolean): Html {
  const { good, heading, text } = wordsFor(sale);
  return html`${stateMark(good)}<h1>${heading}</h1>
<p>${text}</p>
${facts(sale)}
${
  returns
    ? html`<a class="button" href="${sale.returnUrl}">Back to the shop</a>`
    : html`<p class="hint">You can close this window.</p>`
}`;
}

function wordsFor({ row }: Sale): { good: boolean; heading: string; text: string } {
  switch (row.status) {
    case 'begun':
    case 'approved':
    case 'captured':
      return { good: true, heading: 'Thank you', text: 'Your payment is approved.' };
    case 'declined':
      return row.decline_code === 'customer_canceled'
        ? { good: false, heading: 'Payment canceled', text: 'You canceled this payment. Nothing was taken.' }
        : { good: false, heading: 'Payment declined', text: 'Your bank said no. Nothing was taken.' };
    case 'voided':
      return {
        good: false,
        heading: 'Payment canceled',
        text: 'The shop canceled this payment. Nothing was taken.',
      };
  }
}
