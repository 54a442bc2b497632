import { enableChangeOrder } from './change-order.ts';
import { enableNarrowPanels } from './narrow-panels.ts';
import { type AppData, type OrderView, readPageData } from './page-data.ts';
import { basketView } from './spa-basket.ts';
import { checkoutView } from './spa-checkout.ts';
import { enableTestCards } from './test-cards.ts';

/** The single-page shop: basket → checkout → done. The URL's `order` says which; the browser's history goes between them. */

export interface View {
  /** The order that is shown, if any. */
  order(): OrderView | null;
  /** The backend changed the order. */
  changed(order: OrderView): void;
}

/** Puts a view into `place`; `left` is aborted when the customer goes elsewhere. */
export type Show = (place: HTMLElement, left: AbortSignal) => View;

const data = readPageData<AppData>();
const place = document.getElementById('app');
let view: View | null = null;
let leaving = new AbortController();

function show(): void {
  if (!place) return;
  leaving.abort();
  leaving = new AbortController();
  const orderNo = new URL(location.href).searchParams.get('order');
  const next = orderNo === null ? basketView(data, go) : checkoutView(data, orderNo, go);
  view = next(place, leaving.signal);
}

/** @param orderNo to its checkout; `null`: to the basket. */
function go(orderNo: string | null): void {
  const url = new URL(location.href);
  if (orderNo === null) url.searchParams.delete('order');
  else url.searchParams.set('order', orderNo);
  history.pushState(null, '', url);
  scrollTo(0, 0);
  show();
}

window.addEventListener('popstate', show);
enableNarrowPanels();
enableTestCards(data.texts);
enableChangeOrder({
  data,
  order: () => view?.order() ?? null,
  onChanged: (order) => view?.changed(order),
});
show();
