import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { RefCallback } from 'preact';
import { counted } from '../../../i18n/fill.ts';
import type { Checkout } from '../../state/create-state.ts';
import type { FieldErrors, FieldName } from '../../state/step.ts';
import type { MethodForm, Payable } from '../method.ts';
import { cvcDigits, UNKNOWN } from './card-kind.ts';
import { cvcFormat } from './cvc.ts';
import type { FieldFormat } from './edit.ts';
import { expiryFormat } from './expiry.ts';
import { attachFormat } from './field-format.ts';
import { numberFormat } from './number.ts';
import type { CardErrors, CardReading, CardTexts } from './read-form.ts';
import { type CardFields, CardView } from './view.tsx';

/** What is read of a form before there is what reads it. */
const UNREAD: CardReading = { card: null, errors: {}, kind: UNKNOWN, brand: null };

const ORDER: readonly FieldName[] = ['number', 'expiry', 'cvc', 'name'];

/**
 * The card form of one checkout. What was typed lives in the elements and is read from them; only what
 * follows from it (brand, errors) is state.
 */
export function openCard(app: Checkout, accepted: () => readonly string[]): MethodForm {
  const elements: Partial<Record<FieldName, HTMLInputElement>> = {};
  /** What stood in the fields while another row is open. */
  let kept: Partial<CardTexts> = {};
  let save: HTMLInputElement | null = null;
  let saves = false;
  const sense = () => app.engine.peek()?.card;
  const read = (): CardReading => {
    const text = (field: FieldName) => elements[field]?.value ?? '';
    const texts: CardTexts = {
      number: text('number'),
      expiry: text('expiry'),
      cvc: text('cvc'),
      name: text('name'),
    };
    return sense()?.read(texts, accepted(), new Date(app.providerNow())) ?? UNREAD;
  };
  const reading = signal(read());
  const errors = signal<CardErrors>({});
  // One by one: who shows them hears of a change of theirs, and not of every key.
  const brand = computed(() => reading.value.brand);
  const codeDigits = computed(() => cvcDigits(reading.value.kind));
  const complete = computed(() => reading.value.card !== null);
  const status = computed(() => ({ brand: brand.value, complete: complete.value }));

  const focusFirst = (wrong: CardErrors) => {
    const field = ORDER.find((name) => wrong[name]);
    if (!field) return;
    const element = elements[field];
    element?.focus();
    if (element) app.reveal(element);
  };

  /** Puts the formatter on a field as it appears; it also formats what was typed before that. */
  const attach =
    (field: FieldName, format: FieldFormat | null): RefCallback<HTMLInputElement> =>
    (element) => {
      if (!element) return;
      elements[field] = element;
      // A field that a server rendered may have been typed into before this ran.
      element.value ||= kept[field] ?? '';
      const detach = format && attachFormat(element, format);
      reading.value = read();
      return () => {
        detach?.();
        if (app.state.peek().step.name !== 'ended') kept[field] = element.value;
        delete elements[field];
      };
    };

  const fields: CardFields = {
    app,
    reading,
    brand,
    codeDigits,
    errors,
    refs: {
      number: attach(
        'number',
        numberFormat((digits) => sense()?.detect(digits) ?? UNKNOWN),
      ),
      expiry: attach('expiry', expiryFormat),
      cvc: attach(
        'cvc',
        cvcFormat(() => reading.peek().kind),
      ),
      name: attach('name', null),
    },
    saveRef(element) {
      if (!element) return;
      save = element;
      element.checked = saves;
      return () => {
        saves = element.checked;
        save = null;
      };
    },
    edited(field) {
      const { [field]: fixing, ...others } = errors.peek();
      batch(() => {
        reading.value = read();
        if (fixing) errors.value = others;
      });
    },
    left(field) {
      if (!elements[field]?.value.trim()) return;
      reading.value = read();
      const problem = reading.peek().errors[field];
      // What already stands there was said when it came.
      if (!problem || errors.peek()[field] === problem) return;
      errors.value = { ...errors.peek(), [field]: problem };
      const text = sense()?.errorText(field, problem, reading.peek().kind, app.messages.peek());
      if (text) app.announce(text);
    },
  };

  effect(() => {
    if (app.state.value.step.name === 'ended') kept = {};
  });
  effect(() => {
    // What stands there was shaped without knowing any brand.
    if (app.engine.value) untracked(() => elements.number?.dispatchEvent(new Event('change')));
  });

  return {
    View: () => <CardView fields={fields} />,
    status,
    pay(): Payable | null {
      const now = read();
      batch(() => {
        reading.value = now;
        errors.value = now.errors;
      });
      if (now.card) {
        const body = { method: 'card', save: save?.checked ?? false, card: now.card } as const;
        return { body, brand: now.brand, lastFour: now.card.number.slice(-4) };
      }
      const { messages, locale } = app.translation.peek();
      app.announce(counted(messages.problemsInForm, Object.keys(now.errors).length, locale.tag));
      focusFirst(now.errors);
      return null;
    },
    refuse(refused: FieldErrors) {
      errors.value = refused;
      focusFirst(refused);
    },
  };
}
