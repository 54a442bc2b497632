import type { Result } from '../../protocol/messages.ts';
import { FrameOptionsSchema } from '../../protocol/messages-schema.ts';
import type { FrameOptions } from '../../protocol/options.ts';

/** The merchant's options as the loader passed them on, or one sentence on what is wrong with them. */
export async function readOptions(given: unknown): Promise<Result<FrameOptions>> {
  const parsed = FrameOptionsSchema.safeParse(given);
  if (parsed.success)
    return { ok: true, value: { ...parsed.data, loginToken: parsed.data.loginToken ?? null } };
  // Words that hardly anybody needs come in a chunk of their own.
  const wrong = parsed.error.issues.map(({ path }) => path[0] ?? '');
  const { whatIsWrong } = await import('./what-is-wrong.ts');
  return {
    ok: false,
    error: { code: 'invalid_option', message: whatIsWrong(given, wrong), retryable: true, requestId: null },
  };
}
