import { fill } from '../../i18n/fill.ts';
import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import { wayBack } from '../host/leaving.ts';
import { moreTextsOf } from '../i18n/more-texts-of.ts';
import type { Checkout } from '../state/create-state.ts';

/** On the payment link: the way back to the shop. In a merchant's page the merchant goes on by himself. */
export function Leave({ app, outcome }: { app: Checkout; outcome: WireOutcome }) {
  const { snapshot } = app.state.value;
  const href = app.surroundings === 'standalone' ? wayBack(snapshot, outcome) : null;
  if (!href) return null;
  const texts = moreTextsOf(app);
  const merchant = snapshot.merchant.name;
  return (
    <>
      <a class="leave" href={href}>
        {fill(texts.returnTo, { merchant })}
      </a>
      {outcome.status === 'succeeded' && !app.endedBefore && (
        <p class="leaving">{fill(texts.returningTo, { merchant })}</p>
      )}
    </>
  );
}
