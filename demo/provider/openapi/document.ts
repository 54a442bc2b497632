import * as z from 'zod';
import { BulkItem, CheckoutAnswer, ErrorsByField, Trace } from '../../../src/protocol/checkout.ts';
import { apiErrorCodes } from '../../../src/protocol/error-codes.ts';
import { Snapshot } from '../../../src/protocol/snapshot.ts';
import type { Operation, Refusal, Reply, Route } from '../http/route.ts';
import { HEADERS, jsonContent, refTo, refusalObject, replyObject } from './responses.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of every route that has an operation. */
export function openApiDocument(routes: readonly Route[], server: string, version: string): Json {
  const paths: Record<string, Json> = {};
  const schemas: Json = { ...ERRORS };
  for (const { method, path, operation } of routes) {
    if (!operation) continue;
    collect(schemas, operation);
    const template = path.replace(/:(\w+)/g, '{$1}');
    paths[template] = { ...paths[template], [method.toLowerCase()]: operationObject(operation, template) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Souk Checkout API',
      version,
      summary: 'What a payment provider speaks, so that the Souk checkout works with it.',
      description:
        'REST and JSON. Every URL of the API ends with a slash, amounts are decimal strings in the currency’s own decimals (ISO 4217), times are RFC 3339 in UTC, and every answer carries `X-Request-Id`. A method that a path does not have is answered with 405 `method_not_allowed` and `Allow`, what is not there with 404 `not_found`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: server }],
    tags: TAGS,
    paths,
    components: { schemas, headers: HEADERS, securitySchemes: SECURITY },
  };
}

const TAGS = [
  { name: 'Merchant', description: 'Called by the merchant’s backend, with the secret key.' },
  { name: 'Customer', description: 'Called by the checkout’s frame, with the session ID alone.' },
  { name: 'Bank', description: 'Called by the bank.' },
  { name: 'Operations', description: 'For whoever runs the provider.' },
];

const SECURITY = {
  secret_key: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`Token sk_…`. Never in a browser: requests with a foreign `Origin` are refused.',
  },
  bank_signature: {
    type: 'apiKey',
    in: 'header',
    name: 'Bank-Signature',
    description: '`t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">`',
  },
};

const ERRORS = {
  Refusal: {
    type: 'object',
    description: 'Why a request was refused. Some codes add `payment_id` and `session`.',
    properties: {
      detail: { type: 'string', description: 'For a person: what is wrong, and the remedy.' },
      code: { type: 'string', enum: [...apiErrorCodes] },
      payment_id: { type: 'string' },
      session: { $ref: '#/components/schemas/Snapshot' },
    },
    required: ['detail', 'code'],
  },
  FieldErrors: {
    type: 'object',
    description:
      'Messages by field, nested as the request is; entries of a list go by their index; `non_field_errors` for the whole.',
    minProperties: 1,
    additionalProperties: {
      anyOf: [
        { type: 'array', items: { type: 'string' }, minItems: 1 },
        { $ref: '#/components/schemas/FieldErrors' },
      ],
    },
  },
};

function collect(schemas: Json, operation: Operation): void {
  const { body } = operation;
  if (body) schemas[body.name] = toJson(body.schema, 'input');
  for (const { name, schema } of Object.values(repliesOf(operation)))
    if (name && schema) schemas[name] = toJson(schema, 'output');
}

const repliesOf = ({ success, others }: Operation): Record<string, Reply> => ({
  [success.status]: success,
  ...others,
});

/** Whatever looks at more than the request may fail. */
const FAILURE: Refusal = {
  description:
    '`internal`: a fault of the provider’s. Send the same request again, with the same `Idempotency-Key`.',
  codes: ['internal'],
};

const refusalsOf = ({ credential, refusals }: Operation): Record<string, Refusal> => ({
  ...refusals,
  ...(credential !== 'none' && { 500: FAILURE }),
});

/** What stands within others. */
const NAMED: ReadonlyMap<z.core.$ZodType, string> = new Map<z.core.$ZodType, string>([
  [Snapshot, 'Snapshot'],
  [CheckoutAnswer, 'Checkout'],
  [Trace, 'Trace'],
  [BulkItem, 'CheckoutCreate'],
  [ErrorsByField, 'FieldErrors'],
]);

function toJson(schema: z.core.$ZodType, io: 'input' | 'output'): unknown {
  // The dialect is the document's own.
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    override({ zodSchema, jsonSchema, path }) {
      const name = path.length > 0 ? NAMED.get(zodSchema) : undefined;
      if (name) return refer(jsonSchema, name);
      // Answers are added to over time; whoever reads them ignores what he doesn't know.
      if (io === 'output' && jsonSchema.additionalProperties === false)
        delete jsonSchema.additionalProperties;
      // What any whole number in JSON may be says nothing.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return json;
}

function refer(jsonSchema: z.core.JSONSchema.BaseSchema, name: string): void {
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  jsonSchema.$ref = `#/components/schemas/${name}`;
}

function operationObject(operation: Operation, path: string): Json {
  const { credential, body } = operation;
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description && { description: operation.description }),
    security: credential in SECURITY ? [{ [credential]: [] }] : [],
    parameters: [
      ...pathParameters(path),
      ...queryParameters(operation.query),
      ...keyParameter(operation.idempotencyKey),
    ],
    ...(body && { requestBody: { required: true, content: jsonContent(refTo(body.name)) } }),
    responses: {
      ...mapValues(repliesOf(operation), replyObject),
      ...mapValues(refusalsOf(operation), refusalObject),
    },
  };
}

const mapValues = <T>(record: Record<string, T>, map: (value: T) => Json): Json =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

const PARAMETERS: Readonly<Record<string, Json>> = {
  session: { description: 'The session ID.', schema: { type: 'string', pattern: '^[A-Za-z0-9]{32}$' } },
  payment: { description: 'The payment ID.', schema: { type: 'string' } },
  event: { description: 'The event’s ID, which is also its `webhook-id`.', schema: { type: 'string' } },
  card: { description: 'The saved card’s ID.', schema: { type: 'string' } },
  customer: {
    description: 'Your own ID of the customer, as in `customer.id` of a session.',
    schema: { type: 'string', minLength: 1, maxLength: 64 },
  },
};

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    ...PARAMETERS[name],
  }));

function queryParameters(schema: z.core.$ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = Object(property);
    return { name, in: 'query', required: required.includes(name), description, schema: rest };
  });
}

const keyParameter = (need: Operation['idempotencyKey']): Json[] =>
  need
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: need === 'required',
          description:
            'A new random value per thing you want to happen; the same value while you retry. Kept for 24 hours.',
          schema: { type: 'string', minLength: 1, maxLength: 255 },
        },
      ]
    : [];
