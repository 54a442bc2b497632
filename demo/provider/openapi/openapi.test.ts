import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OpenApiDocument } from '../testing/openapi-document.ts';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

let provider: TestProvider;
let document: OpenApiDocument;
beforeAll(async () => {
  provider = await createTestProvider();
  document = OpenApiDocument.parse(JSON.parse((await provider.call('GET', '/v1/openapi.json')).text));
});
afterAll(() => provider.close());

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

test('is OpenAPI 3.1 with everything an operation needs', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
  expect(document.servers).toEqual([{ url: provider.url }]);
  for (const { path, method, operation } of operations()) {
    expect(path).toMatch(/^\/[\w{}./-]*$/);
    expect(['get', 'post', 'patch', 'delete']).toContain(method);
    expect(operation).toMatchObject({ operationId: expect.any(String), summary: expect.any(String) });
    expect(Object.keys(operation.responses).length).toBeGreaterThan(0);
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const declared = operation.parameters.filter((one) => one.in === 'path');
    expect(declared.map(({ name }) => name)).toEqual(named);
    expect(declared.every(({ required }) => required)).toBe(true);
  }
  const ids = operations().map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, target]) => target ?? '',
  );
  expect(references.length).toBeGreaterThan(5);
  for (const target of references) {
    const found = target
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((level, key) => Object(level)[key], document);
    expect(found, target).toBeTruthy();
  }
});

test('every call of the API is in it', () => {
  const described = operations().map(({ path, method }) => `${method.toUpperCase()} ${path}`);
  expect(described.sort()).toEqual(
    [
      'POST /v1/checkouts/',
      'GET /v1/checkouts/',
      'POST /v1/checkouts/bulk/',
      'GET /v1/checkouts/{session}/',
      'PATCH /v1/checkouts/{session}/',
      'POST /v1/checkouts/{session}/commit/',
      'POST /v1/checkouts/{session}/refund/',
      'POST /v1/checkouts/{session}/cancel/',
      'GET /v1/sessions/{session}/',
      'POST /v1/sessions/{session}/open/',
      'POST /v1/sessions/{session}/payments/',
      'GET /v1/sessions/{session}/payments/{payment}/',
      'POST /v1/sessions/{session}/payments/{payment}/cancel/',
      'POST /v1/sessions/{session}/payments/{payment}/three-ds/',
      'POST /v1/customers/{customer}/login-token/',
      'POST /v1/sessions/{session}/login/',
      'DELETE /v1/sessions/{session}/cards/{card}/',
      'POST /v1/sessions/{session}/extend/',
      'GET /v1/sessions/{session}/events/',
      'POST /v1/sessions/{session}/apple-pay/merchant-session/',
      'GET /v1/events/',
      'POST /v1/events/{event}/replay/',
      'GET /v1/webhook-secrets/',
      'POST /v1/webhook-secrets/',
      'POST /bank/notifications/',
      'GET /healthz',
      'GET /readyz',
      'GET /metrics',
    ].sort(),
  );
});

test('the schemas are the ones that the API checks by', () => {
  expect(document.components.schemas.CheckoutCreate).toMatchObject({
    type: 'object',
    required: ['amount', 'currency', 'order_no'],
    additionalProperties: false,
    properties: { expires_in: { type: 'integer', minimum: 5, maximum: 2_592_000 } },
  });
  const methods = document.components.schemas.PaymentBody as {
    oneOf: { properties: Record<string, { const?: string; required?: string[] }> }[];
  };
  expect(methods.oneOf.map(({ properties }) => properties.method?.const)).toEqual([
    'card',
    'saved_card',
    'redirect',
    'apple_pay',
  ]);
  expect(methods.oneOf[0]?.properties.card?.required).toEqual(['number', 'expiry_month', 'expiry_year']);
});

test('a page renders all of it without a script', async () => {
  const { status, text: body, headers } = await provider.call('GET', '/v1/docs/');
  expect(status).toBe(200);
  expect(headers.get('Content-Security-Policy')).toContain(
    "default-src 'none'; img-src data:; style-src 'self'",
  );
  for (const { operation } of operations()) expect(body).toContain(`<section id="${operation.operationId}">`);
  for (const name of Object.keys(document.components.schemas))
    expect(body).toContain(`<section id="schema-${name}">`);
  expect(body).not.toMatch(/<script|style=|\[object|undefined/);
  const links = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  for (const id of links) expect(body).toContain(`id="${id}"`);
  expect((await provider.call('GET', '/v1/docs/style.css')).headers.get('Content-Type')).toBe(
    'text/css; charset=utf-8',
  );
});

test('holds for whoever generates a client of it: nothing in its schemas is misspelt', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formats.default(ajv);
  const text = JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '');
  for (const [name, schema] of Object.entries<object>(JSON.parse(text))) ajv.addSchema(schema, name);
  for (const name of Object.keys(document.components.schemas))
    expect(() => ajv.getSchema(name)).not.toThrow();
});
