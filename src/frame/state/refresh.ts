import type { Api } from '../api/client.ts';
import type { Checkout } from './create-state.ts';

/** Fetches the provider's truth and shows it. @returns whether the provider answered. */
export async function refresh(app: Checkout, api: Api, signal: AbortSignal): Promise<boolean> {
  const reply = await api.snapshot(signal);
  if (signal.aborted) return false;
  switch (reply.kind) {
    case 'answer':
      app.dispatch({ type: 'snapshot', snapshot: reply.value, requestId: reply.requestId });
      return true;
    case 'refused':
      if (reply.status === 404) app.dispatch({ type: 'gone', requestId: reply.requestId });
      return true;
    case 'field_errors':
      return true;
    case 'unreachable':
      return false;
  }
}
