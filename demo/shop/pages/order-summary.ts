import { html } from 'hono/html';
import { displayAmount } from '../../../src/protocol/money.ts';
import type { Line } from '../basket.ts';
import type { Texts } from '../texts.ts';
import type { Html } from './layout.ts';

export interface Summary {
  lines: readonly Line[];
  amount: string;
  currency: string;
  decimals: number;
  locale: string;
}

/** What is bought, and for how much. */
export function orderSummary(texts: Texts, { lines, amount, currency, decimals, locale }: Summary): Html {
  const money = (value: string) => html`<bdi>${displayAmount(value, currency, decimals, locale)}</bdi>`;
  return html`<section class="summary" aria-labelledby="summary-title">
  <h2 id="summary-title">${texts.summary}</h2>
  <ul class="lines">${lines.map(
    (line) => html`<li>
      <img src="/static/art/${line.product ?? 'parcel'}.svg" alt="" width="48" height="48">
      <span>${line.label}</span>${money(line.amount)}</li>`,
  )}</ul>
  <p class="sum"><span>${texts.total}</span><strong id="order-total">${money(amount)}</strong></p>
</section>`;
}
