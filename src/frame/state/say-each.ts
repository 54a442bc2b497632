import { effect, untracked } from '@preact/signals';
import type { Checkout } from './create-state.ts';

/** Says aloud what the news is, each once; `''` is none. @returns stops. */
export function sayEach(app: Checkout, newsOf: (app: Checkout) => string): () => void {
  let said = '';
  return effect(() => {
    const text = newsOf(app);
    if (text && text !== said) untracked(() => app.announce(text));
    said = text;
  });
}
