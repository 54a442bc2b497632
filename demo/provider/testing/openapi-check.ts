import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { OpenApiDocument, type Operation, operationsOf } from './openapi-document.ts';

/** A request and what was answered. */
export interface Exchange {
  method: string;
  /** With its query. */
  path: string;
  sent: { headers: Headers; body: unknown };
  status: number;
  headers: Headers;
  text: string;
}

export interface ApiCheck {
  /** @throws Error that names method, path, status and JSON pointer, where it doesn't fit the document. */
  check(exchange: Exchange): void;
  /** `<operation ID> <status> <code>` of everything that was answered; without a code, `fields` or `-`. */
  answered: ReadonlySet<string>;
  operations: readonly Operation[];
  /** A schema of the document, by its name. */
  schema(name: string): unknown;
  /** Whether a body fits an operation's request schema. */
  accepts(operationId: string, body: unknown): boolean;
}

/**
 * Holds what travels against the provider's own OpenAPI document: statuses, headers and bodies of answers,
 * without any property that the document doesn't name, and the requests that succeeded.
 */
export function createApiCheck(published: unknown): ApiCheck {
  const document = OpenApiDocument.parse(published);
  const operations = operationsOf(document);
  const requests = validators(published);
  const responses = validators(closed(published));
  const answered = new Set<string>();

  const check = (exchange: Exchange): void => {
    const pathname = exchange.path.replace(/[?#].*$/s, '');
    const there = operations.filter(({ matches }) => matches.test(pathname));
    const method = exchange.method === 'HEAD' ? 'GET' : exchange.method;
    const operation = there.find((one) => one.method === method);
    const fail = failing(exchange);
    if (operation) checkOperation(operation, exchange, fail);
    else if (there.length > 0) checkRefusal(exchange, fail, 405, 'method_not_allowed');
    else if (pathname.startsWith('/v1/') && !isDocumentation(pathname))
      checkRefusal(exchange, fail, 404, 'not_found');
  };

  function checkOperation(operation: Operation, exchange: Exchange, fail: Fail): void {
    const { status, headers, text } = exchange;
    const response = operation.responses[status];
    if (!response) fail(`${operation.operationId} documents no such status`);
    for (const name of Object.keys(response.headers)) {
      const pointer = `/components/headers/${name}/schema`;
      responses.test(pointer, headers.get(name), (problem) => fail(`header ${name}: ${problem}`));
    }
    if (exchange.method === 'HEAD') return;
    const [mediaType] = Object.keys(response.content);
    const type = headers.get('Content-Type')?.split(';')[0] ?? undefined;
    if (type !== mediaType) fail(`is ${type ?? 'without a body'}, documented is ${mediaType ?? 'none'}`);
    const body = type === 'application/json' ? JSON.parse(text) : undefined;
    if (body !== undefined) {
      const at = pointerTo(operation, 'responses', String(status), 'content', 'application/json', 'schema');
      responses.test(at, body, fail);
    }
    const code = typeof body?.code === 'string' ? body.code : status === 400 ? 'fields' : '-';
    answered.add(`${operation.operationId} ${status} ${code}`);
    // Of 207 each part succeeded or failed by itself.
    if (status < 300 && status !== 207) checkRequest(operation, exchange, fail);
  }

  /** What succeeded must have been a request that the document allows. */
  function checkRequest(operation: Operation, { path, sent }: Exchange, fail: Fail): void {
    if (operation.requestBody)
      requests.test(bodyOf(operation), sent.body, (problem) => fail(`request body ${problem}`));
    const url = new URL(path, 'http://provider.example');
    const inPath = operation.matches.exec(url.pathname)?.slice(1) ?? [];
    for (const [index, { name, in: place, required }] of operation.parameters.entries()) {
      const value =
        place === 'path'
          ? decodeURIComponent(inPath.shift() ?? '')
          : place === 'query'
            ? url.searchParams.get(name)
            : sent.headers.get(name);
      if (value === null && !required) continue;
      const at = pointerTo(operation, 'parameters', String(index), 'schema');
      requests.test(at, asTyped(value, operation.parameters[index]?.schema.type), (problem) =>
        fail(`request’s ${name} ${problem}`),
      );
    }
  }

  function checkRefusal({ status, text }: Exchange, fail: Fail, wanted: number, code: string): void {
    // Whoever asks with HEAD gets no body.
    if (status !== wanted) fail(`documented is ${wanted} only`);
    if (text === '') return;
    const body = JSON.parse(text);
    responses.test('/components/schemas/Refusal', body, fail);
    if (body.code !== code) fail(`has the code ${body.code}, documented is ${code}`);
  }

  return {
    check,
    answered,
    operations,
    schema: (name) => document.components.schemas[name],
    accepts(operationId, body) {
      const operation = operations.find((one) => one.operationId === operationId);
      if (!operation) throw new Error(`${operationId} is no operation`);
      return requests.fits(bodyOf(operation), body);
    },
  };
}

/** The same on demand, by the document that the provider at `url` serves. */
export function apiCheckAt(url: string): () => Promise<ApiCheck> {
  let made: Promise<ApiCheck> | undefined;
  const make = async () => createApiCheck(await (await fetch(`${url}/v1/openapi.json`)).json());
  return () => {
    made ??= make();
    return made;
  };
}

/** `fetch`, every answer of which is held against the document. @param api of the provider that is asked. */
export const checkedFetch =
  (api: () => Promise<ApiCheck>) =>
  async (url: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(url, init);
    const { check } = await api();
    check({
      method: init.method ?? 'GET',
      path: url.slice(new URL(url).origin.length),
      sent: { headers: new Headers(init.headers), body: jsonIn(init.body) },
      status: response.status,
      headers: response.headers,
      text: await response.clone().text(),
    });
    return response;
  };

function jsonIn(body: unknown): unknown {
  try {
    return JSON.parse(body instanceof Uint8Array ? new TextDecoder().decode(body) : String(body));
  } catch {
    return undefined;
  }
}

type Fail = (problem: string) => never;

const failing =
  ({ method, path, status }: Exchange): Fail =>
  (problem) => {
    throw new Error(`Not as the OpenAPI document says: ${method} ${path} answered ${status}: ${problem}`);
  };

const isDocumentation = (path: string) => path === '/v1/openapi.json' || path.startsWith('/v1/docs');

const asTyped = (value: string | null, type: unknown): unknown =>
  type === 'integer' && value !== null && /^-?\d+$/.test(value) ? Number(value) : value;

const pointerTo = ({ template, method }: Operation, ...keys: string[]): string =>
  ['', 'paths', template, method.toLowerCase(), ...keys]
    .map((key) => key.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');

const bodyOf = (operation: Operation): string =>
  pointerTo(operation, 'requestBody', 'content', 'application/json', 'schema');

/** Validators of the schemas in a document, by their pointers; each is compiled when it is first needed. */
function validators(document: unknown) {
  // The document around the schemas has keywords of its own.
  // Quick to compile: every test file does. `openapi.test.ts` reads the schemas strictly.
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  formats.default(ajv);
  ajv.addSchema(Object(document), 'openapi');
  const compiled = new Map<string, ValidateFunction>();
  const at = (pointer: string): ValidateFunction => {
    const validate = compiled.get(pointer) ?? ajv.compile({ $ref: `openapi#${encodeURI(pointer)}` });
    compiled.set(pointer, validate);
    return validate;
  };
  return {
    fits: (pointer: string, value: unknown): boolean => at(pointer)(value),
    test(pointer: string, value: unknown, fail: Fail): void {
      const validate = at(pointer);
      if (validate(value)) return;
      const problems = (validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `at "${instancePath}" ${message}${'additionalProperty' in params ? `: ${params.additionalProperty}` : ''}`,
      );
      fail(problems.slice(0, 8).join('; '));
    },
  };
}

/** The document with every object closed: published ones are open, because answers may be added to. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, closed(inner)]),
  );
  const isObject = copy.type === 'object' && 'properties' in copy && !('additionalProperties' in copy);
  return isObject ? { ...copy, additionalProperties: false } : copy;
}
