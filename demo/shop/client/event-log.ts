export interface CheckoutEvent {
  type: 'success' | 'cancel' | 'ready' | 'change' | 'error';
  /** What the callback got. */
  detail: unknown;
}

/** Appends a callback as one JSON line. */
export function logEvent({ type, detail }: CheckoutEvent): void {
  const log = document.getElementById('events');
  if (!log) return;
  log.append(`${JSON.stringify({ type, ...fieldsOf(detail) })}\n`);
  log.scrollTop = log.scrollHeight;
}

/** An error's own message is not enumerable. */
function fieldsOf(detail: unknown): object {
  if (detail instanceof Error) return { ...detail, message: detail.message };
  return typeof detail === 'object' && detail !== null ? detail : {};
}
