import { effect } from '@preact/signals';
import { resolveLocale } from '../../i18n/locale.ts';
import type { Checkout } from '../state/create-state.ts';
import { loadTranslation } from './translation.ts';

/** Shows the language that options and session ask for, as soon as its texts are here. @returns stops. */
export function followTranslation(app: Checkout, browser: readonly string[]): () => void {
  let latest = 0;
  return effect(() => {
    const locale = resolveLocale(app.options.value.locale, app.state.value.snapshot.language, browser);
    const turn = ++latest;
    if (locale.tag === app.translation.peek().locale.tag) return;
    void loadTranslation(locale).then((translation) => {
      if (turn === latest) app.translation.value = translation;
    });
  });
}
