import { WebUrl } from '../../../src/protocol/checkout.ts';
import type { Config } from '../config.ts';
import { addError, type FieldErrors } from '../http/field-errors.ts';
import { urlProblem } from './target.ts';

/** A webhook's URL that has the right shape and can't be delivered to. The body may be anything. */
export function addWebhookUrlErrors(
  errors: FieldErrors,
  { webhook_url: url }: Record<string, unknown>,
  { webhooks }: Config,
): void {
  const parsed = WebUrl.safeParse(url);
  // Below that the schema has said so.
  const problem = parsed.success ? urlProblem(parsed.data, webhooks) : null;
  if (problem !== null) addError(errors, ['webhook_url'], problem);
}
