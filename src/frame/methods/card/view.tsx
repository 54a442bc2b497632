import type { ReadonlySignal } from '@preact/signals';
import type { RefCallback } from 'preact';
import type { Checkout } from '../../state/create-state.ts';
import type { FieldName } from '../../state/step.ts';
import { Mark, nameOfBrand } from '../../ui/brand-mark.tsx';
import { Field } from '../../ui/field.tsx';
import { isUsable } from '../../ui/is-usable.ts';
import type { CardErrors, CardReading } from './read-form.ts';

export interface CardFields {
  app: Checkout;
  reading: ReadonlySignal<CardReading>;
  brand: ReadonlySignal<string | null>;
  /** How many digits the security code has. */
  codeDigits: ReadonlySignal<3 | 4>;
  errors: ReadonlySignal<CardErrors>;
  /** Stable over renders, or every render would detach and attach the fields. */
  refs: Record<FieldName, RefCallback<HTMLInputElement>>;
  saveRef: RefCallback<HTMLInputElement>;
  edited(field: FieldName): void;
  left(field: FieldName): void;
}

/** By itself, so that nothing else is rendered for it while somebody types. */
function Brand({ brand: { value } }: { brand: ReadonlySignal<string | null> }) {
  return value && <Mark id={value} name={nameOfBrand(value)} />;
}

/** The card's fields. Their values are never props: a render must not touch what was typed. */
export function CardView({ fields }: { fields: CardFields }) {
  const { app, errors } = fields;
  const texts = app.messages.value;
  const { step, snapshot } = app.state.value;
  const running = !isUsable(step);
  const sense = app.engine.value?.card;

  const field = (name: FieldName) => {
    const problem = errors.value[name];
    return {
      id: `card-${name}`,
      error: (problem && sense?.errorText(name, problem, fields.reading.value.kind, texts)) ?? null,
      inputRef: fields.refs[name],
    };
  };
  const input = (name: FieldName) =>
    ({
      type: 'text',
      readOnly: running,
      spellcheck: false,
      onInput: () => fields.edited(name),
      // Some browsers fill a card in with a `change` and no `input`.
      onChange: () => fields.edited(name),
      onBlur: () => fields.left(name),
    }) as const;
  const digits = { inputMode: 'numeric', dir: 'ltr', autocapitalize: 'off' } as const;

  return (
    <div class="fields">
      <Field
        {...field('number')}
        label={texts.cardNumber}
        wide
        input={{
          ...input('number'),
          ...digits,
          autocomplete: 'cc-number',
          placeholder: '1234 1234 1234 1234',
          'aria-required': 'true',
        }}
      >
        <Brand brand={fields.brand} />
      </Field>
      <Field
        {...field('expiry')}
        label={texts.expiryDate}
        input={{
          ...input('expiry'),
          ...digits,
          autocomplete: 'cc-exp',
          placeholder: texts.expiryPlaceholder,
          'aria-required': 'true',
        }}
      />
      <Field
        {...field('cvc')}
        label={texts.securityCode}
        hint={texts.securityCodeHint[fields.codeDigits.value]}
        input={{
          ...input('cvc'),
          ...digits,
          autocomplete: 'cc-csc',
          placeholder: texts.securityCodePlaceholder,
        }}
      />
      <Field
        {...field('name')}
        label={texts.nameOnCard}
        wide
        input={{
          ...input('name'),
          dir: 'auto',
          autocomplete: 'cc-name',
          autocapitalize: 'words',
          placeholder: texts.nameOnCardPlaceholder,
        }}
      />
      {snapshot.can_save && (
        <label class="save wide">
          <input type="checkbox" ref={fields.saveRef} />
          {texts.saveCard}
        </label>
      )}
    </div>
  );
}
