import type { MethodForms } from '../methods/method-forms.ts';
import { type Offer, offersOf, openOffer } from '../methods/offered.ts';
import type { Checkout } from '../state/create-state.ts';
import { BrandMark } from './brand-mark.tsx';

/** Marks beside a method's name; more would push the name away. */
const MOST_MARKS = 4;

interface MethodsProps {
  app: Checkout;
  forms: MethodForms;
}

/** The radio group of payment methods, the chosen one with its form. */
export function Methods({ app, forms }: MethodsProps) {
  const open = openOffer(app);
  return (
    <div class="methods" role="radiogroup" aria-label={app.messages.value.paymentMethod}>
      {offersOf(app).map((offer) => (
        <MethodRow
          key={offer.method.type}
          app={app}
          offer={offer}
          forms={forms}
          open={offer.method === open?.method}
        />
      ))}
    </div>
  );
}

function MethodRow({ app, forms, offer, open }: MethodsProps & { offer: Offer; open: boolean }) {
  const { method } = offer;
  const { View } = forms(method);
  return (
    <div class={`method${open ? ' open' : ''}`}>
      <label>
        <input
          type="radio"
          name="method"
          checked={open}
          onChange={() => {
            app.chosenMethod.value = method.type;
          }}
        />
        <span class="name">{method.label(app.messages.value)}</span>
        <span class="marks">
          {method
            .brands(offer.offer)
            .slice(0, MOST_MARKS)
            .map((brand) => (
              <BrandMark key={brand} brand={brand} decorative />
            ))}
        </span>
      </label>
      {open && <View />}
    </div>
  );
}
