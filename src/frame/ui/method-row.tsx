import type { Row } from '../methods/method.ts';
import type { MethodForms } from '../methods/method-forms.ts';
import type { Checkout } from '../state/create-state.ts';
import { Mark } from './brand-mark.tsx';
import { isUsable } from './is-usable.ts';

/** Marks beside a method's name; more would push the name away. */
const MOST_MARKS = 4;

interface MethodRowProps {
  app: Checkout;
  forms: MethodForms;
  row: Row;
  open: boolean;
}

/** One choice, with its form while it is the open one. */
export function MethodRow({ app, forms, row, open }: MethodRowProps) {
  const form = open || row.actions ? forms(row) : null;
  const isChosen = () => {
    app.chosenMethod.value = row.id;
  };
  return (
    // Who has begun with a form keeps it, whatever rows come above it later.
    <div
      class={`method${open ? ' open' : ''}${row.unsure ? ' unsure' : ''}`}
      {...(open ? { onFocusIn: isChosen, onInput: isChosen } : {})}
    >
      <div class="choice">
        <label>
          <input
            type="radio"
            name="method"
            checked={open}
            disabled={row.disabled ?? false}
            // Not `change`: who clicks what is chosen already means it, whatever rows come above it later.
            onClick={(event) => {
              if (isUsable(app.state.peek().step)) isChosen();
              else event.preventDefault();
            }}
          />
          <span class="name">
            <bdi>{row.label}</bdi>
            {row.hint && <small>{row.hint}</small>}
          </span>
          <span class="marks">
            {row.marks.slice(0, MOST_MARKS).map((id) => (
              <Mark key={id} id={id} name="" />
            ))}
          </span>
        </label>
        {form?.Actions && <form.Actions />}
      </div>
      {open && (form ? <form.View /> : <div class="about" aria-busy="true" />)}
    </div>
  );
}
