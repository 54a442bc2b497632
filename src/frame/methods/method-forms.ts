import { untracked } from '@preact/signals';
import { card } from './card/index.ts';
import { loadMore } from './load-more.ts';
import type { MethodForm, Row, Tools } from './method.ts';

export interface MethodForms {
  /**
   * A row's form: opened once, the same at every later call. `null` while its chunk loads; a render or an
   * effect that reads it runs again then.
   */
  (row: Row): MethodForm | null;
  /** Resolves when every row can be shown: at once where only a card is offered. */
  settled: Promise<void>;
}

/** The forms of one checkout. */
export function createMethodForms(tools: Tools): MethodForms {
  let cardForm: MethodForm | null = null;
  const form = (row: Row) => {
    if (row.type !== card.type) return tools.app.more.value?.form(row) ?? null;
    cardForm ??= untracked(() => card.open(row, tools));
    return cardForm;
  };
  return Object.assign(form, { settled: loadMore(tools) });
}
