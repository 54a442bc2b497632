import * as z from 'zod';

/** A body in which one thing is wrong. */
export interface WrongBody {
  /** Where the message is expected, keys from the root. */
  path: string[];
  /** What is wrong, in a few characters. */
  what: string;
  body: unknown;
}

const Node = z.object({
  type: z.string().optional(),
  required: z.array(z.string()).default([]),
  properties: z.record(z.string(), z.unknown()).default({}),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  maxItems: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
});
type Node = z.output<typeof Node>;

const OF_ANOTHER_TYPE = [null, 7, 1.5, true, 'text', '', [], {}, [null]];

/** What no text may hold, whatever its schema says. */
const BROKEN_TEXT = ['a\0b', 'a\ud800b'];

/**
 * Everything that can be wrong with one field of a body, for every field: missing, of another type, too
 * long, too large, of another format, or unknown.
 * @param valid a body with every field that can be tried.
 * @param accepts whether a body fits the schema all the same, and so is not wrong.
 */
export function wrongBodies(
  schema: unknown,
  valid: unknown,
  accepts: (body: unknown) => boolean,
): WrongBody[] {
  const found: WrongBody[] = [];
  walk(schema, valid, [], (value) => value);
  return found;

  function walk(schema: unknown, value: unknown, path: string[], put: (value: unknown) => unknown): void {
    const node = optionFor(Node.parse(schema), value);
    const add = (wrong: unknown, at = path, always = false): void => {
      const body = put(wrong);
      if (always || !accepts(body)) found.push({ path: at, what: describe(wrong), body });
    };
    if (path.length > 0) for (const wrong of OF_ANOTHER_TYPE) add(wrong);
    if (typeof value === 'string') {
      for (const wrong of BROKEN_TEXT) add(wrong, path, true);
      if (node.maxLength !== undefined) add('x'.repeat(node.maxLength + 1));
      // An amount, though it has the form of one, is too large for any currency.
      if (node.pattern !== undefined) add('9'.repeat(10_000), path, true);
    }
    if (node.minimum !== undefined) add(node.minimum - 1);
    if (node.maximum !== undefined) add(node.maximum + 1);
    if (Array.isArray(value)) {
      if (node.maxItems !== undefined) add(Array(node.maxItems + 1).fill(value[0]));
      walk(node.items ?? {}, value[0], [...path, '0'], (inner) => put([inner, ...value.slice(1)]));
    } else if (isRecord(value)) {
      for (const name of node.required) {
        const { [name]: _, ...rest } = value;
        add(rest, [...path, name]);
      }
      add({ ...value, unknown_field: 1 }, [...path, 'unknown_field']);
      for (const [name, inner] of Object.entries(value)) {
        const of = node.properties[name] ?? node.additionalProperties ?? {};
        walk(of, inner, [...path, name], (changed) => put({ ...value, [name]: changed }));
      }
    }
  }
}

/** Of a union the option that the value is of: by its discriminator, or by its type. */
function optionFor(node: Node, value: unknown): Node {
  const options = (node.oneOf ?? node.anyOf ?? []).map((option) => Node.parse(option));
  const found = options.find(({ type, properties }) => {
    if (!isRecord(value)) return type === typeof value;
    return Object.entries(properties).every(([name, property]) => {
      const { const: constant } = Object(property);
      return constant === undefined || constant === value[name];
    });
  });
  return found ?? node;
}

function describe(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}… (${text.length})` : text;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
