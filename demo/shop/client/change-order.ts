import { displayAmount, formatAmount, parseAmount } from '../../../src/protocol/money.ts';
import { isolated } from './dom.ts';
import { changeAmount } from './order-api.ts';
import type { OrderView, PageData } from './page-data.ts';

export interface Changeable {
  data: PageData;
  /** The order that the page is about right now, if any. */
  order(): { orderNo: string; amount: string; currency: string } | null;
  onChanged(order: OrderView): void;
}

/** The sandbox's "Change the order": the backend changes the amount and the frame is not told. */
export function enableChangeOrder({ data, order, onChanged }: Changeable): void {
  const { texts, decimals, locale } = data;
  const status = document.getElementById('change-status');
  const giftWrap = document.getElementById('gift-wrap');

  giftWrap?.addEventListener('click', async () => {
    const current = order();
    if (!current) return;
    try {
      const amount = sum(current.amount, data.giftWrap, decimals);
      const changed = await changeAmount(current.orderNo, amount, texts.giftWrap);
      onChanged(changed);
      status?.replaceChildren(
        `${texts.changed} `,
        isolated(displayAmount(changed.amount, changed.currency, decimals, locale)),
      );
    } catch (error) {
      status?.replaceChildren(`${texts.notChanged} ${error instanceof Error ? error.message : ''}`);
    }
  });

  document.getElementById('refresh')?.addEventListener('click', () => {
    window.checkout?.refresh().catch((error: unknown) => {
      status?.replaceChildren(error instanceof Error ? error.message : String(error));
    });
  });
}

function sum(a: string, b: string, decimals: number): string {
  const [x, y] = [parseAmount(a, decimals), parseAmount(b, decimals)];
  return x.ok && y.ok ? formatAmount(x.minor + y.minor, decimals) : a;
}
