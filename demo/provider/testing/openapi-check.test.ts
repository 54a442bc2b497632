import { expect, test } from 'vitest';
import { createApiCheck, type Exchange } from './openapi-check.ts';

const json = (schema: object) => ({ 'application/json': { schema } });
const refusal = (code: string) =>
  json({ $ref: '#/components/schemas/Refusal', properties: { code: { enum: [code] } } });

const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Mugs', version: '1' },
  servers: [{ url: 'http://localhost' }],
  paths: {
    '/v1/mugs/{mug}/': {
      post: {
        operationId: 'fillMug',
        summary: 'Fill a mug',
        security: [],
        parameters: [
          { name: 'mug', in: 'path', required: true, schema: { type: 'string', pattern: '^m\\d$' } },
          { name: 'ml', in: 'query', required: false, schema: { type: 'integer', maximum: 500 } },
          { name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 1 } },
        ],
        requestBody: { content: json({ $ref: '#/components/schemas/Filling' }) },
        responses: {
          200: { description: 'Full.', content: json({ $ref: '#/components/schemas/Mug' }) },
          409: { description: 'Full already.', content: refusal('full') },
          429: {
            description: 'Slow.',
            headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } },
            content: refusal('rate_limited'),
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Filling: { type: 'object', properties: { of: { enum: ['tea', 'coffee'] } }, required: ['of'] },
      Mug: {
        type: 'object',
        properties: {
          of: { type: 'string' },
          owner: { type: 'object', properties: { name: { type: 'string' } } },
        },
        required: ['of'],
      },
      Refusal: {
        type: 'object',
        properties: { detail: { type: 'string' }, code: { type: 'string' } },
        required: ['detail', 'code'],
      },
    },
    headers: { 'Retry-After': { required: true, schema: { type: 'string', pattern: '^\\d+$' } } },
  },
};

const exchange = (status: number, body: unknown, changes: Partial<Exchange> = {}): Exchange => ({
  method: 'POST',
  path: '/v1/mugs/m1/',
  sent: { headers: new Headers({ 'Idempotency-Key': 'k' }), body: { of: 'tea' } },
  status,
  headers: new Headers({ 'Content-Type': 'application/json' }),
  text: JSON.stringify(body),
  ...changes,
});
const refused = (code: string) => ({ code, detail: 'No.' });
const MUG = { of: 'tea', owner: { name: 'Noura' } };

test('what is documented passes, and is noted', () => {
  const { check, answered } = createApiCheck(DOCUMENT);
  check(exchange(200, MUG));
  check(exchange(200, MUG, { path: '/v1/mugs/m1/?ml=300' }));
  check(exchange(409, refused('full')));
  check(exchange(405, refused('method_not_allowed'), { method: 'PUT' }));
  check(exchange(404, refused('not_found'), { path: '/v1/plates/' }));
  check(exchange(200, 'a page', { path: '/pay/x/' }));
  expect([...answered]).toEqual(['fillMug 200 -', 'fillMug 409 full']);
});

test.each<[what: string, problem: string, Exchange]>([
  ['a status', 'fillMug documents no such status', exchange(201, MUG)],
  ['a body', 'at "/of" must be string', exchange(200, { of: 7 })],
  ['a property', 'at "" must NOT have additional properties: price', exchange(200, { ...MUG, price: 1 })],
  ['one deep within', 'at "/owner" must NOT', exchange(200, { of: 'tea', owner: { age: 7 } })],
  ['a code', 'at "/code" must be equal to one of', exchange(409, refused('empty'))],
  ['a header', 'header Retry-After: at "" must be string', exchange(429, refused('rate_limited'))],
  [
    'a type',
    'is text/html, documented is application/json',
    exchange(200, MUG, { headers: new Headers({ 'Content-Type': 'text/html' }) }),
  ],
  ['a method', 'documented is 405 only', exchange(200, MUG, { method: 'GET' })],
  ['a path', 'documented is 404 only', exchange(200, MUG, { path: '/v1/plates/' })],
  [
    'a request',
    'request body at "/of"',
    exchange(200, MUG, { sent: { headers: new Headers({ 'Idempotency-Key': 'k' }), body: { of: 'wine' } } }),
  ],
  [
    'a key',
    'request’s Idempotency-Key',
    exchange(200, MUG, { sent: { headers: new Headers(), body: { of: 'tea' } } }),
  ],
  ['a parameter', 'request’s ml at "" must be <= 500', exchange(200, MUG, { path: '/v1/mugs/m1/?ml=501' })],
  ['a name', 'request’s mug', exchange(200, MUG, { path: '/v1/mugs/cup/' })],
])('%s that is not documented fails the test', (_, problem, given) => {
  const { check } = createApiCheck(DOCUMENT);
  expect(() => check(given)).toThrow(problem);
  expect(() => check(given)).toThrow(`${given.method} ${given.path} answered ${given.status}`);
});
