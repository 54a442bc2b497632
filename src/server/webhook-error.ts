export type WebhookProblem =
  /** `webhook-id`, `webhook-timestamp` or `webhook-signature` is missing or no such thing. */
  | 'bad_headers'
  /** Older than the tolerance: a replay, or a clock that is wrong. */
  | 'too_old'
  /** From the future by more than the tolerance: check the clock. */
  | 'too_new'
  /** Signed with none of the secrets, or changed on the way. */
  | 'no_match'
  /** Signed well, but not an event. */
  | 'bad_body';

/** What `verifyWebhook` rejects with. Answer 400, and believe nothing of the body. */
export interface WebhookError extends Error {
  name: 'WebhookError';
  code: WebhookProblem;
}

export function webhookError(code: WebhookProblem, message: string): WebhookError {
  return Object.assign(new Error(message), { name: 'WebhookError' as const, code });
}

/** Whether something that was thrown came from `verifyWebhook`, about the webhook itself. */
export const isWebhookError = (thrown: unknown): thrown is WebhookError =>
  thrown instanceof Error && thrown.name === 'WebhookError';
