import { blocked, challenge, elsewhere } from './scenes/bank.ts';
import { manyCards, savedCards } from './scenes/customer.ts';
import { answers, form, languages, scripts, touched } from './scenes/form.ts';
import { applePay, ended, expired, hurry, loading, unknown } from './scenes/moments.ts';
import { link, sheet, sheetPhone, smallPages } from './scenes/pages.ts';
import { paying } from './scenes/paying.ts';
import type { Scene, State } from './state.ts';

/** Everything that is pictured. `docs/gallery.md` shows it, `visual.spec.ts` compares it. */
export const scenes: readonly Scene[] = [
  form,
  scripts,
  languages,
  touched,
  answers,
  paying,
  challenge,
  elsewhere,
  blocked,
  applePay,
  savedCards,
  manyCards,
  hurry,
  expired,
  ended,
  unknown,
  loading,
  sheet,
  sheetPhone,
  link,
  smallPages,
];

export const states: readonly State[] = scenes.flatMap((scene) => scene.states);
