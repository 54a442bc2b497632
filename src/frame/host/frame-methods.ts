import type { FrameMethods, Result } from '../../protocol/messages.ts';
import { FrameOptionsSchema } from '../../protocol/messages-schema.ts';
import type { Api } from '../api/client.ts';
import type { MethodForms } from '../methods/method-forms.ts';
import { pay } from '../pay.ts';
import type { Checkout } from '../state/create-state.ts';
import { refresh } from '../state/refresh.ts';

const DONE: Result<null> = { ok: true, value: null };

/** What the loader may call. Every payload is parsed; nothing throws. */
export function frameMethods(app: Checkout, forms: MethodForms, api: Api): FrameMethods {
  const forever = new AbortController().signal;
  return {
    async update(options) {
      const parsed = FrameOptionsSchema.safeParse(options);
      if (!parsed.success) {
        const message = 'update: the options have an unknown shape.';
        return { ok: false, error: { code: 'invalid_option', message, retryable: true, requestId: null } };
      }
      app.options.value = parsed.data;
      return DONE;
    },
    async refresh() {
      if (await refresh(app, api, forever)) return DONE;
      const message = "The provider didn't answer.";
      return {
        ok: false,
        error: { code: 'provider_unreachable', message, retryable: true, requestId: null },
      };
    },
    submit: () => pay(app, forms),
    async cancel() {
      app.dispatch({ type: 'cancel' });
      return DONE;
    },
  };
}
