import { displayAmount } from '../../../src/protocol/money.ts';
import { h, isolated } from './dom.ts';
import type { AppData, Line } from './page-data.ts';

/** What is bought, and for how much: the same as the server's `pages/order-summary.ts`. */
export function summary(
  { texts, decimals, locale }: AppData,
  { lines, amount, currency }: { lines: readonly Line[]; amount: string; currency: string },
): HTMLElement {
  const money = (value: string) => isolated(displayAmount(value, currency, decimals, locale));
  return h(
    'section',
    { class: 'summary', 'aria-label': texts.summary },
    h(
      'ul',
      { class: 'lines' },
      ...lines.map((line) =>
        h(
          'li',
          {},
          h('img', {
            src: `/static/art/${line.product ?? 'parcel'}.svg`,
            alt: '',
            width: '48',
            height: '48',
          }),
          h('span', {}, line.label),
          money(line.amount),
        ),
      ),
    ),
    h('p', { class: 'sum' }, h('span', {}, texts.total), h('strong', {}, money(amount))),
  );
}
