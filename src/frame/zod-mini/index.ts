/**
 * What the frame uses of `zod/mini`, by the same names: the browser's build takes it in zod's place, for a tenth of
 * its weight. Schemas have their types, and the provider its readers, from zod itself. Nothing is compiled, so a
 * policy without `unsafe-eval` has nothing to forbid.
 *
 * Left out on purpose: words for people, and where inside of a union the fault is. Nobody in the frame reads them.
 */
export { maxLength, minLength, refine, regex } from './checks.ts';
export * from './composed.ts';
export * from './object.ts';
export * from './plain.ts';
