import * as z from 'zod';
import { type Html, html } from '../../../src/frame-server/html.ts';

/** As much of JSON Schema as the API's own schemas use. */
export interface JsonSchema {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  description?: string | undefined;
  enum?: unknown[] | undefined;
  const?: unknown;
  pattern?: string | undefined;
  format?: string | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  maxItems?: number | undefined;
  required?: string[] | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  items?: JsonSchema | undefined;
  anyOf?: JsonSchema[] | undefined;
  oneOf?: JsonSchema[] | undefined;
}

export const JsonSchemaShape: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    maxItems: z.number().optional(),
    required: z.array(z.string()).optional(),
    properties: z.record(z.string(), JsonSchemaShape).optional(),
    items: JsonSchemaShape.optional(),
    anyOf: z.array(JsonSchemaShape).optional(),
    oneOf: z.array(JsonSchemaShape).optional(),
  }),
);

interface Row {
  path: string;
  schema: JsonSchema;
  required: boolean;
}

/** One row per field, those of inner objects by their whole path. */
export function schemaTable(schema: JsonSchema): Html {
  const rows = merge(rowsOf(schema, ''));
  if (rows.length === 0) return html``;
  return html`<table><thead><tr><th scope="col">Field</th><th scope="col">Value</th></tr></thead><tbody>
${rows.map(
  ({ path, required, value }) =>
    html`<tr><td><code>${path}</code>${required ? '' : html` <small>optional</small>`}</td><td>${value}</td></tr>`,
)}
</tbody></table>`;
}

/** Alternatives share fields: each is told once, with all that it can be. */
function merge(rows: Row[]): { path: string; required: boolean; value: string }[] {
  return [...new Set(rows.map(({ path }) => path))].map((path) => {
    const same = rows.filter((row) => row.path === path);
    return {
      path,
      required: same.every(({ required }) => required),
      value: [...new Set(same.map(({ schema }) => describeValue(schema)))].join(' or '),
    };
  });
}

function rowsOf(schema: JsonSchema, prefix: string): Row[] {
  const inner = schema.items
    ? rowsOf(schema.items, `${prefix}[]`)
    : (schema.anyOf ?? schema.oneOf ?? []).flatMap((option) => rowsOf(option, prefix));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = prefix ? `${prefix}.${name}` : name;
    const required = schema.required?.includes(name) ?? false;
    return [{ path, schema: property, required }, ...rowsOf(property, path)];
  });
  return [...own, ...inner];
}

function describeValue(schema: JsonSchema): string {
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '');
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return [...new Set(options.map(describeValue))].join(' or ');
  if (schema.const !== undefined) return `"${String(schema.const)}"`;
  if (schema.enum) return schema.enum.map((value) => `"${String(value)}"`).join(', ');
  if (schema.items) return `list of ${describeValue(schema.items)}${limit(', at most ', schema.maxItems)}`;
  const type = [schema.type ?? 'anything'].flat().join(' or ');
  const size = `${limit(', at least ', schema.minimum)}${limit(', at most ', schema.maximum)}`;
  const length = limit(', up to ', schema.maxLength, ' characters');
  return `${schema.format ?? type}${size}${length}${schema.pattern ? `, ${schema.pattern}` : ''}`;
}

const limit = (before: string, value: number | undefined, after = ''): string =>
  value === undefined ? '' : `${before}${value}${after}`;
