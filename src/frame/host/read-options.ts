import { appearanceSchema } from '../../protocol/appearance-schema.ts';
import type { Result } from '../../protocol/messages.ts';
import { FrameOptionsSchema } from '../../protocol/messages-schema.ts';
import type { Look, LookOptions } from '../look/look.ts';
import { refusal } from './refusal.ts';
import type { Fault } from './what-is-wrong.ts';

/** The merchant's options as the loader passed them on, or one sentence on what is wrong with them. */
export async function readOptions(given: unknown): Promise<Result<LookOptions>> {
  const { data, error } = FrameOptionsSchema.safeParse(given);
  const { look, faults = [] } = data ? await readAppearance(data.appearance) : { faults: error.issues };
  if (data && look) {
    return { ok: true, value: { ...data, loginToken: data.loginToken ?? null, appearance: look } };
  }
  // Words that hardly anybody needs come in a chunk of their own.
  const { whatIsWrong } = await import('./what-is-wrong.ts');
  return refusal('invalid_option', whatIsWrong(given, faults));
}

/** Only those load what a look takes who have one. Where that can't be had, the form comes in its own look. */
async function readAppearance(given: unknown): Promise<{ look?: Look; faults?: readonly Fault[] }> {
  if (typeof given === 'object' && given && !Object.keys(given)[0]) return { look: {} };
  const chunk = await import('../look/read-look.ts').catch(() => null);
  if (!chunk) return { look: {} };
  const { data, error } = appearanceSchema(chunk.APPEARANCE_CHECKS).safeParse(given);
  return data
    ? { look: chunk.lookOf(data) }
    : { faults: error.issues.map((issue) => ({ ...issue, path: ['appearance', ...issue.path] })) };
}
