import { fill } from '../../i18n/fill.ts';
import { moreTextsOf } from '../i18n/more-texts-of.ts';
import type { Checkout } from '../state/create-state.ts';
import { amountText } from './amount.ts';

/** On the payment link, where no shop is around the form: who is paid, and for what. */
export function Order({ app }: { app: Checkout }) {
  const { snapshot } = app.state.value;
  const texts = moreTextsOf(app);
  const lines = [
    ...snapshot.line_items.map(({ label, quantity, amount }) => ({
      label: quantity && quantity > 1 ? `${quantity} × ${label}` : label,
      amount,
    })),
    ...snapshot.fees,
  ];
  return (
    <header class="order">
      <h1>
        {snapshot.merchant.logo_url && <img class="logo" src={snapshot.merchant.logo_url} alt="" />}
        {snapshot.merchant.name}
      </h1>
      <p class="order-no">{fill(texts.order, { order: snapshot.order_no })}</p>
      <dl>
        {lines.map(({ label, amount }) => (
          <div key={label}>
            <dt dir="auto">{label}</dt>
            <dd>
              <bdi dir="ltr">{amountText(app, amount)}</bdi>
            </dd>
          </div>
        ))}
        <div class="total">
          <dt>{texts.total}</dt>
          <dd>
            <bdi dir="ltr">{amountText(app, snapshot.amount)}</bdi>
          </dd>
        </div>
      </dl>
    </header>
  );
}
