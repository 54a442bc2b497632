import type { Checkout } from './create-state.ts';

/** Asks for more time (WCAG 2.2.1). Where there is none to be had, the form shows what is true instead. */
export async function extendSession(app: Checkout): Promise<void> {
  const api = app.api.peek();
  if (!api) return;
  const { signal } = new AbortController();
  const extended = await api.extend(signal);
  const reply = extended.kind === 'answer' ? extended : await api.snapshot(signal);
  if (reply.kind !== 'answer') return;
  app.dispatch({ type: 'snapshot', snapshot: reply.value, requestId: reply.requestId });
}
