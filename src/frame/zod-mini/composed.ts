import { HERE, inside, type Schema, schemaOf } from './schema.ts';

export const optional = ({ read }: Schema) =>
  schemaOf((value, refuse) => (value === undefined ? value : read(value, refuse)), true);

export const nullable = ({ read, mayLack }: Schema) =>
  schemaOf((value, refuse) => (value === null ? value : read(value, refuse)), mayLack);

export const array = ({ read }: Schema) =>
  schemaOf((value, refuse) =>
    Array.isArray(value)
      ? Array.from({ length: value.length }, (_, index) => read(value[index], inside(refuse, index)))
      : refuse(HERE),
  );

export const union = (options: readonly Schema[]) =>
  schemaOf((value, refuse) => {
    for (const option of options) {
      const parsed = option.safeParse(value);
      if (parsed.success) return parsed.data;
    }
    return refuse(HERE);
  });
