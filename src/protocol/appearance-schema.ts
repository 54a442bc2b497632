import * as z from 'zod/mini';
import type { Appearance } from './appearance.ts';
import type { AppearanceChecks, Check } from './appearance-values.ts';

const textOf = (check: Check) => z.string().check(z.refine(check));

const optionalTexts = (checks: Readonly<Record<string, Check>>) =>
  Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, z.optional(textOf(check))]));

/**
 * Strict: what nobody knows would be lost silently.
 * @param checks come in a chunk that only those load who have an appearance.
 */
export const appearanceSchema = ({ words, variables, font }: AppearanceChecks) => {
  const Font = z.strictObject({
    ...optionalTexts(font),
    family: textOf(font.family),
    src: textOf(font.src),
  });
  const schema = z.strictObject({
    ...optionalTexts(words),
    variables: z.optional(z.strictObject(optionalTexts(variables))),
    fonts: z.optional(z.array(Font).check(z.maxLength(4))),
  });
  // Made of tables, whose words no type sees.
  return schema as unknown as z.ZodMiniType<Appearance>;
};
