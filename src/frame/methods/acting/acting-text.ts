import { fill } from '../../../i18n/fill.ts';
import type { Told } from '../../i18n/base-texts.ts';
import type { MethodTexts } from '../../i18n/method-texts.ts';
import { methodTextsOf } from '../../i18n/method-texts-of.ts';
import type { Checkout } from '../../state/create-state.ts';
import type { Acting } from '../../state/step.ts';

export type ActingLook =
  /** In the form's place: the customer is on a scheme's page. */
  | { kind: 'elsewhere'; what: string; next: string; stalled: Acting['stalled'] }
  /** Above the busy form: the bank's dialog is over the page. */
  | { kind: 'challenge'; what: string; next: string }
  /** Above the form, which can be used: something was left open. */
  | { kind: 'resumed'; what: string; next: string };

/** What is said while the customer has to act elsewhere; `null` where nothing is. */
export function actingLook(app: Checkout): ActingLook | null {
  const { step, snapshot } = app.state.value;
  if (step.name !== 'acting') return null;
  const texts = methodTextsOf(app);
  const look = <K extends ActingLook['kind']>(kind: K, [what, next]: readonly [string, string]) => ({
    kind,
    what,
    next,
  });
  if (step.resumed) return look('resumed', texts.resumed);
  switch (step.action.type) {
    case 'three_ds_method':
      return null;
    case 'three_ds_challenge':
      return look('challenge', texts.challenge);
    case 'redirect': {
      const scheme = step.action.scheme_name ?? snapshot.merchant.name;
      const { stalled } = step;
      return { ...look('elsewhere', atScheme(app, stalled, scheme, texts)), stalled };
    }
  }
}

function atScheme(app: Checkout, stalled: Acting['stalled'], scheme: string, texts: MethodTexts): Told {
  const [what, next] = sentences(app, stalled, texts);
  return [fill(what, { scheme }), fill(next, { scheme })];
}

function sentences(app: Checkout, stalled: Acting['stalled'], texts: MethodTexts): Told {
  if (app.surroundings === 'standalone') return texts.toScheme;
  switch (stalled) {
    case 'blocked':
      return texts.blocked;
    case 'closed':
      return texts.closed;
    case null:
      return texts.atScheme;
  }
}
