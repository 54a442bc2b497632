import { signal } from '@preact/signals';
import type { FunctionComponent, RefCallback } from 'preact';
import type { FieldProblem } from '../../i18n/field-problem.ts';
import type { Checkout } from '../../state/create-state.ts';
import { Field } from '../../ui/field.tsx';
import { isUsable } from '../../ui/is-usable.ts';
import { brandRules } from '../card/brand-table.ts';
import { type CardKind, cvcDigits, FOURS } from '../card/card-kind.ts';
import { checkCvc, cvcFormat } from '../card/cvc.ts';
import { onlyDigits } from '../card/digits.ts';
import { codeProblemText } from '../card/error-text.ts';
import { attachFormat } from '../card/field-format.ts';

/** The security code of a card whose number nobody has to type. */
export interface CodeField {
  View: FunctionComponent;
  /** The typed code; `null` where it is wrong: the field then says so and has the focus. */
  read(): string | null;
  refuse(problem: FieldProblem): void;
}

/** @param id of the element. @param complete told after each edit. */
export function openCodeField(
  app: Checkout,
  id: string,
  brand: string | null,
  complete: (is: boolean) => void,
): CodeField {
  const kind = kindOf(brand);
  const problem = signal<FieldProblem | null>(null);
  let element: HTMLInputElement | null = null;

  const text = (is: FieldProblem) => codeProblemText(app.messages.value, is, kind);
  const check = () => checkCvc(onlyDigits(element?.value ?? ''), kind).status;
  const edited = () => {
    problem.value = null;
    complete(check() === 'valid');
  };
  const refuse = (is: FieldProblem) => {
    problem.value = is;
    app.announce(text(is));
    element?.focus();
    app.reveal(element);
  };
  const attach: RefCallback<HTMLInputElement> = (input) => {
    if (!input) return;
    element = input;
    const detach = attachFormat(
      input,
      cvcFormat(() => kind),
    );
    return () => {
      detach();
      element = null;
      complete(false);
    };
  };

  return {
    View: () => (
      <Field
        id={id}
        label={app.messages.value.securityCode}
        hint={app.messages.value.securityCodeHint[cvcDigits(kind)]}
        error={problem.value && text(problem.value)}
        inputRef={attach}
        input={{
          type: 'text',
          readOnly: !isUsable(app.state.value.step),
          spellcheck: false,
          inputMode: 'numeric',
          dir: 'ltr',
          autocapitalize: 'off',
          autocomplete: 'cc-csc',
          placeholder: app.messages.value.securityCodePlaceholder,
          'aria-required': 'true',
          onInput: edited,
          onChange: edited,
        }}
      />
    ),
    read() {
      const status = check();
      if (status === 'valid') return onlyDigits(element?.value ?? '');
      refuse(status);
      return null;
    },
    refuse,
  };
}

/** What is known of a card by its brand alone. */
function kindOf(brand: string | null): CardKind {
  const rule = brandRules.find((it) => it.brand === brand);
  return {
    brand: rule?.brand ?? null,
    coBrand: null,
    gaps: FOURS,
    lengths: [],
    cvcLengths: rule?.cvcLengths ?? [3, 4],
    luhn: false,
  };
}
