import { HERE, type Schema, schemaOf } from './schema.ts';

const accepting = (accepts: (value: unknown) => boolean): Schema =>
  schemaOf((value, refuse) => {
    if (!accepts(value)) refuse(HERE);
    return value;
  });

export const unknown = () => accepting(() => true);
export const string = () => accepting((value) => typeof value === 'string');
export const boolean = () => accepting((value) => typeof value === 'boolean');
export const int = () => accepting(Number.isSafeInteger);
export const literal = (only: unknown) => accepting((value) => value === only);

const enumOf = (values: readonly unknown[]) => accepting((value) => values.includes(value));

export { enumOf as enum };
