import * as z from 'zod';

const Schema = z.record(z.string(), z.unknown());

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema: Schema,
});
export type Parameter = z.output<typeof Parameter>;

const Response = z.object({
  description: z.string(),
  headers: z.record(z.string(), z.object({ $ref: z.string() })).default({}),
  content: z.record(z.string(), z.object({ schema: Schema })).default({}),
});

const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  security: z.array(z.record(z.string(), z.unknown())),
  parameters: z.array(Parameter),
  requestBody: z
    .object({
      content: z.object({ 'application/json': z.object({ schema: z.object({ $ref: z.string() }) }) }),
    })
    .optional(),
  responses: z.record(z.string(), Response),
});

/** As much of an OpenAPI document as the tests go by. */
export const OpenApiDocument = z.object({
  openapi: z.string(),
  info: z.object({ title: z.string(), version: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({
    schemas: z.record(z.string(), Schema),
    headers: z.record(z.string(), z.object({ required: z.boolean(), schema: Schema })),
  }),
});
export type OpenApiDocument = z.output<typeof OpenApiDocument>;

export type Operation = z.output<typeof Operation> & {
  method: string;
  /** With `{parameters}`. */
  template: string;
  matches: RegExp;
};

/** Every operation, those before whose paths have fewer parameters: `/a/bulk/` is no `/a/{id}/`. */
export const operationsOf = ({ paths }: OpenApiDocument): Operation[] =>
  Object.entries(paths)
    .flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        method: method.toUpperCase(),
        template,
        matches: new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
      })),
    )
    .sort((a, b) => a.template.split('{').length - b.template.split('{').length);

/** The `code`s that a response may have, by its schema. */
export function codesOf(response: z.output<typeof Response> | undefined): string[] {
  const Refusal = z.object({ properties: z.object({ code: z.object({ enum: z.array(z.string()) }) }) });
  const schema = response?.content['application/json']?.schema;
  return [schema, ...z.array(z.unknown()).catch([]).parse(schema?.anyOf)].flatMap(
    (option) => Refusal.safeParse(option).data?.properties.code.enum ?? [],
  );
}

/** The name of an operation's request schema. */
export const requestSchemaOf = ({ requestBody }: Pick<Operation, 'requestBody'>): string =>
  requestBody?.content['application/json'].schema.$ref.replace(/^.*\//, '') ?? '';
