import { readFile } from 'node:fs/promises';
import { request as rawRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiErrorCodes } from '../../../src/protocol/error-codes.ts';
import { RATE_LIMITS } from '../limits/rates.ts';
import { CONFLICTS, reusedKey, sessionsByState } from '../testing/conflicts.ts';
import { codesOf, type Operation, requestSchemaOf } from '../testing/openapi-document.ts';
import { createTestProvider } from '../testing/provider.ts';
import { atField, coded, refuseAll, send, type Told, type Wrong } from '../testing/refuse-all.ts';
import {
  buildWorld,
  type Changes,
  callOf,
  fingerprint,
  validBodies,
  type World,
} from '../testing/valid-calls.ts';
import { wrongBodies } from '../testing/wrong-values.ts';

const UNLIMITED = Object.fromEntries(
  Object.keys(RATE_LIMITS).map((name) => [name, { requests: 1_000_000, seconds: 600 }]),
);

// Before the tests are named: they are made from the document that the provider serves.
const provider = await createTestProvider({
  timeLimits: { firstInquiry: 60_000 },
  environment: { RATE_LIMITS: JSON.stringify(UNLIMITED) },
});
const api = await provider.api();
let world: World;
beforeAll(async () => {
  world = await buildWorld(provider);
});
afterAll(() => provider.close());

const named = (wanted: (operation: Operation) => boolean) =>
  api.operations
    .filter(wanted)
    .map((operation) => [`${operation.method} ${operation.template}`, operation] as const);
const hasBody = ({ requestBody }: Operation) => requestBody !== undefined;
const refuses = (status: number, code: string) => (operation: Operation) =>
  codesOf(operation.responses[status]).includes(code);
const takes = (place: string, name?: string) => (operation: Operation) =>
  operation.parameters.some((one) => one.in === place && (name === undefined || one.name === name));

const refuse = <T extends Wrong>(
  operation: Operation,
  wrong: readonly T[],
  problemOf: (answer: Told, changes: T) => string | null,
) => refuseAll(provider, world, operation, wrong, problemOf);

const operationOf = (id: string): Operation => {
  const found = api.operations.find(({ operationId }) => operationId === id);
  if (!found) throw new Error(`${id} is no operation`);
  return found;
};

const wrongFields = (operation: Operation) =>
  validBodies(operation.operationId, world)
    .flatMap((valid) =>
      wrongBodies(api.schema(requestSchemaOf(operation)), valid, (body) =>
        api.accepts(operation.operationId, body),
      ),
    )
    .map(({ path, what, body }) => ({ what: `${path.join('.')}: ${what}`, path, body }));

describe('a body', () => {
  // A bad update ends its session: a test of its own.
  test.each(named((one) => hasBody(one) && one.operationId !== 'updateCheckout'))(
    'of %s: each field that is wrong is named',
    async (_, operation) => {
      // Items are read by themselves: a test of its own.
      const wrong = wrongFields(operation).filter(
        ({ path: [name, more], what }) => name !== 'items' || (!more && what !== 'items: [null]'),
      );
      await refuse(operation, wrong, (answer, { path }) => atField(path)(answer));
    },
  );

  test('that has many items: each of them that is wrong is told in its place, and none is made', async () => {
    const wrong = wrongFields(operationOf('createCheckout'));
    const before = await fingerprint(provider);
    const { status, body } = await send(provider, world, operationOf('createCheckouts'), {
      body: { items: wrong.map((one) => one.body) },
    });
    expect(status).toBe(207);
    const { items } = body as { items: { errors: object }[] };
    const problems = wrong.map(({ path }, index) =>
      atField(path)({ status: 400, body: items[index]?.errors ?? {} }),
    );
    expect(problems).toEqual(wrong.map(() => null));
    expect(await fingerprint(provider)).toEqual(before);
  });

  test('of an update: each field that is wrong is named, and ends the session, whose amount nobody meant', async () => {
    const wrong = wrongFields(operationOf('updateCheckout'));
    const order = { amount: '12.00', currency: 'EUR', order_no: 'A-1' };
    const made = await provider.merchant('POST', '/v1/checkouts/bulk/', { items: wrong.map(() => order) });
    const ids = (JSON.parse(made.text).items as { session_id: string }[]).map(({ session_id }) => session_id);
    const problems = await Promise.all(
      wrong.map(async ({ path, body }, index) => {
        const params = { session: ids[index] ?? '' };
        return atField(path)(await send(provider, world, operationOf('updateCheckout'), { params, body }));
      }),
    );
    expect(problems).toEqual(wrong.map(() => null));
    const states = await provider.sql(
      'select distinct state, amount::text, currency, order_no, version from sessions where id = any($1)',
      [ids],
    );
    expect(states).toEqual([
      { state: 'invalidated', amount: '1200', currency: 'EUR', order_no: 'A-1', version: 2 },
    ]);
  });

  test('that names what is another merchant’s looks like one that names nothing', async () => {
    const { ours, theirs, bearer } = world;
    const saved = { method: 'saved_card', amount: '12.00', currency: 'EUR', cvc: '123' };
    const texts = { session: new Set<string>(), card: new Set<string>() };
    const sessions = ['A'.repeat(32), theirs.session].map((session_id) => ({
      what: 'session',
      body: { session_id },
    }));
    await refuse(operationOf('createLoginToken'), sessions, (answer) => {
      texts.session.add(answer.text);
      return coded(404, 'not_found')(answer);
    });
    const cards = ['card_x', theirs.card].map((card_id) => ({
      what: 'card',
      headers: bearer,
      params: { session: ours.session ?? '' },
      body: { ...saved, card_id },
    }));
    await refuse(operationOf('createPayment'), cards, (answer) => {
      texts.card.add(answer.text);
      return atField(['card_id'])(answer);
    });
    expect([texts.session.size, texts.card.size]).toEqual([1, 1]);
  });

  test.each(named(hasBody))('of %s: what is no JSON object is refused', async (_, operation) => {
    const text = (raw: string, what = raw) => ({ raw, what });
    const malformed = [text('', 'empty'), text('{"amount": "12.00"'), text("{'a': 1}"), text('NaN')];
    await refuse(
      operation,
      [...malformed, { raw: new Uint8Array([0x7b, 0xff, 0x7d]), what: 'broken UTF-8' }],
      coded(400, 'malformed_json'),
    );
    const others = [text('[]'), text('"text"'), text('null'), text('12'), text('true')];
    await refuse(operation, others, atField(['non_field_errors']));
  });

  test.each(named(hasBody))(
    'of %s: too large, nested too deeply, or not JSON by its type',
    async (_, operation) => {
      const large = operation.operationId === 'createCheckouts' ? 4_200_000 : 66_000;
      const one = (what: string, changes: Changes) => [{ what, ...changes }];
      await refuse(
        operation,
        one('large', { raw: `{"a":"${'x'.repeat(large)}"}` }),
        coded(413, 'payload_too_large'),
      );
      const deep = `{"metadata":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
      // An update's end is its session's, too.
      if (operation.operationId !== 'updateCheckout')
        await refuse(operation, one('deep', { raw: deep }), ({ status }) =>
          status === 400 ? null : 'is not 400',
        );
      const types = [
        'application/x-www-form-urlencoded',
        'text/plain',
        'multipart/form-data',
        'text/json',
        '',
      ];
      await refuse(
        operation,
        types.map((type) => ({ what: type, headers: { 'Content-Type': type } })),
        coded(415, 'unsupported_media_type'),
      );
    },
  );
});

describe('a query', () => {
  test.each(named(takes('query')))('of %s: each parameter that is wrong is named', async (_, operation) => {
    const values = ['', 'nonsense', '-1', '0', '1e3', '%00', '%ff', "'%20or%201=1--", 'x'.repeat(5_000)];
    const wrong = operation.parameters
      .filter((one) => one.in === 'query')
      .flatMap(({ name }) => [
        ...values.map((value) => ({
          what: `${name}=${value.slice(0, 20)}`,
          name,
          query: `?${name}=${value}`,
        })),
        { what: `${name} twice`, name, query: `?${name}=1&${name}=2` },
      ]);
    const unknown = { what: 'unknown', name: 'unknown', query: '?unknown=1' };
    await refuse(operation, [...wrong, unknown], (answer, { name }) => atField([name])(answer));
  });
});

describe('a credential', () => {
  test.each(named(({ security }) => security.length > 0))('of %s: missing or wrong', async (_, operation) => {
    const header =
      Object.keys(security(operation))[0] === 'bank_signature' ? 'Bank-Signature' : 'Authorization';
    const values = [null, '', 'Token', 'Token sk_sandbox_wrong', 'Bearer sk_sandbox_demo', 'sk_sandbox_demo'];
    const more = [
      'Token sk_sandbox_demo x',
      `Token sk_${'x'.repeat(5_000)}`,
      't=1,v1=zz',
      `t=1,v1=${'0'.repeat(64)}`,
    ];
    await refuse(
      operation,
      [...values, ...more].map((value) => ({ what: value ?? 'none', headers: { [header]: value } })),
      coded(401, 'not_authenticated'),
    );
  });

  test.each(named(refuses(403, 'login_required')))(
    'of %s: a bearer that is none is not taken for a guest’s',
    async (_, operation) => {
      const values = [
        '',
        'Bearer',
        'Bearer wrong',
        `Bearer cust_${'x'.repeat(5_000)}`,
        'Token sk_sandbox_demo',
      ];
      const wrong: Wrong[] = values.map((value) => ({ what: value, headers: { Authorization: value } }));
      // Whose credential is in its body.
      const isLogin = operation.operationId === 'login';
      await refuse(operation, isLogin ? [{ what: 'token' }] : wrong, coded(403, 'login_required'));
    },
  );

  test.each(named(refuses(403, 'origin_not_allowed')))(
    'of %s: none helps a page of another origin',
    async (_, operation) => {
      const headers = [
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { 'Sec-Fetch-Site': 'cross-site' },
      ];
      await refuse(
        operation,
        headers.map((foreign) => ({ what: JSON.stringify(foreign), headers: foreign })),
        coded(403, 'origin_not_allowed'),
      );
    },
  );
});

const security = (operation: Operation) => operation.security[0] ?? {};

describe('an Idempotency-Key', () => {
  test.each(named(takes('header', 'Idempotency-Key')))(
    'of %s: missing or of another form',
    async (_, operation) => {
      const required = operation.parameters.find(({ name }) => name === 'Idempotency-Key')?.required;
      const values = [...(required ? [null] : []), '', 'a b', 'clé', 'x'.repeat(256)];
      await refuse(
        operation,
        values.map((value) => ({ what: value ?? 'none', headers: { 'Idempotency-Key': value } })),
        coded(400, 'idempotency_key_required'),
      );
    },
  );
});

describe('a path', () => {
  const BAD = [
    '%00',
    'a%00b',
    '%',
    '%zz',
    '%ff',
    '%e0%a4',
    '%C0%AF',
    'x'.repeat(300),
    'x'.repeat(5_000),
    '%20',
  ];
  const ODD = ['..;', '%2F', '..%2f..%2f', "'%20or%201=1--", '%F0%9F%99%82', '__proto__', 'null'];
  const parametersOf = (operation: Operation) =>
    operation.parameters.flatMap((one) => (one.in === 'path' ? [one.name] : []));

  test.each(named(takes('path')))('of %s: nonsense in it leads nowhere', async (_, operation) => {
    const wrong = parametersOf(operation).flatMap((name) =>
      // A merchant's own ID of a customer may look like anything.
      [...BAD, ...(name === 'customer' ? [] : ODD)].map((value) => ({
        what: `${name}: ${value.slice(0, 20)}`,
        params: { [name]: value },
      })),
    );
    await refuse(operation, wrong, (answer, { params }) =>
      'customer' in params && answer.status === 400
        ? atField(['id'])(answer)
        : coded(404, 'not_found')(answer),
    );
  });

  test('with dots that no client has resolved leads nowhere, too', async () => {
    for (const path of [
      '/v1/checkouts/../',
      '/v1/sessions/../../healthz',
      '/v1/sessions/./',
      '//v1/checkouts/',
    ]) {
      const status = await new Promise<number | undefined>((resolve, reject) => {
        rawRequest(provider.url, { path }, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end();
      });
      expect([path, status]).toEqual([path, path.includes('healthz') ? 200 : 404]);
    }
  });

  test.each(named(takes('path')))(
    'of %s: what is another’s looks like what is not there',
    async (_, operation) => {
      const NOWHERE: Record<string, string> = {
        session: 'A'.repeat(32),
        payment: 'pay_x',
        card: 'card_x',
        event: `evt_${'A'.repeat(24)}`,
      };
      // A session's ID is all that a guest needs, and a customer's belongs to whoever names it.
      const secret = security(operation).secret_key !== undefined;
      const names = parametersOf(operation).filter(
        (name) => name !== 'customer' && (secret || name !== 'session'),
      );
      for (const name of names) {
        const answers: string[] = [];
        const wrong = [NOWHERE, world.theirs].map((from) => ({
          what: name,
          params: { [name]: from[name] ?? '' },
        }));
        await refuse(operation, wrong, (answer) => {
          answers.push(answer.text);
          return coded(404, 'not_found')(answer);
        });
        expect(new Set(answers).size).toBe(1);
      }
    },
  );

  test.each(named(({ template }) => template.endsWith('/')))(
    'of %s: without its slash',
    async (_, operation) => {
      const before = await fingerprint(provider);
      const [method, path, request] = callOf(operation, world);
      const answer = await provider.call(method, path.slice(0, -1), request);
      expect([answer.status, answer.body]).toEqual([
        404,
        { code: 'not_found', detail: expect.stringContaining('ends with a slash: add "/"') },
      ]);
      expect(await fingerprint(provider)).toEqual(before);
    },
  );

  test('with a method that it does not have is told those that it has', async () => {
    for (const template of new Set(api.operations.map((one) => one.template))) {
      const there = api.operations
        .filter(({ matches }) => matches.test(template))
        .map(({ method }) => method);
      const [operation] = api.operations.filter((one) => one.template === template);
      if (!operation) throw new Error(`${template} has no operation`);
      const [, path] = callOf(operation, world);
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter(
        (one) => !there.includes(one),
      )) {
        const answer = await provider.call(method, path);
        expect([method, path, answer.status, answer.body.code]).toEqual([
          method,
          path,
          405,
          'method_not_allowed',
        ]);
        const allowed = answer.headers
          .get('Allow')
          ?.split(', ')
          .filter((one) => one !== 'HEAD');
        expect(allowed?.sort()).toEqual([...new Set(there)].sort());
      }
    }
  });
});

describe('what the state of things forbids', () => {
  let sessions: Awaited<ReturnType<typeof sessionsByState>>;
  beforeAll(async () => {
    sessions = await sessionsByState(provider);
  });

  test.each(CONFLICTS.map((one) => [`${one.operationId}: ${one.code}`, one] as const))(
    '%s',
    async (_, conflict) => {
      const { operationId, code, state, changes } = conflict;
      const params = state && { params: { session: sessions[state] } };
      await refuse(operationOf(operationId), [{ what: code, ...changes, ...params }], coded(409, code));
    },
  );

  test.each(named(refuses(409, 'idempotency_mismatch')))(
    '%s: a key with another body',
    async (_, operation) => {
      const [first, second] = reusedKey(operation.operationId, await provider.session());
      expect((await send(provider, world, operation, first)).status).toBeLessThan(300);
      await refuse(operation, [{ what: 'mismatch', ...second }], coded(409, 'idempotency_mismatch'));
    },
  );

  test('the figures: a request that came through a proxy', async () => {
    const proxied = { what: 'proxied', headers: { 'X-Forwarded-For': '203.0.113.7' } };
    await refuse(operationOf('metrics'), [proxied], coded(404, 'not_found'));
  });

  test.each(named(refuses(429, 'rate_limited')))('%s: too often', async (_, operation) => {
    const changes = { what: 'too often', params: { session: sessions.ended } };
    await send(provider, world, operation, changes);
    await provider.sql('update rate_limits set points = 1000000');
    await refuse(operation, [changes], coded(429, 'rate_limited'));
    await provider.sql('update rate_limits set points = 0');
  });

  test('a database that fails: nobody is told why, but everybody what to do', async () => {
    const tables = ['merchants', 'sessions', 'attempts'];
    const rename = (from: string, to: string) =>
      provider.sql(tables.map((name) => `alter table ${name}${from} rename to ${name}${to}`).join('; '));
    const answers: unknown[] = [];
    const failing = api.operations.filter(refuses(500, 'internal'));
    await rename('', '_gone');
    try {
      for (const operation of failing) {
        const { status, code, text } = await send(provider, world, operation);
        answers.push([operation.operationId, status, code, /gone|relation|select|merchants/.test(text)]);
      }
    } finally {
      await rename('_gone', '');
    }
    expect(answers).toEqual(failing.map(({ operationId }) => [operationId, 500, 'internal', false]));
  });
});

describe('the document', () => {
  const refusals = api.operations.flatMap(({ operationId, responses }) =>
    Object.entries(responses).flatMap(([status, response]) => [
      ...codesOf(response).map((code) => `${operationId} ${status} ${code}`),
      ...(JSON.stringify(response.content).includes('/FieldErrors')
        ? [`${operationId} ${status} fields`]
        : []),
    ]),
  );

  /** What takes another provider than this file's, and where it is tested. */
  const ELSEWHERE: Record<string, string> = {
    'createMerchantSession 502 apple_pay_unavailable': 'apple-pay/merchant-session.test.ts',
    'metrics 401 not_authenticated': 'operations/metrics.test.ts',
    'sessionEvents 503 rate_limited': 'live/events.test.ts',
  };

  test('tells no refusal that is never made', async () => {
    expect(refusals.filter((one) => !api.answered.has(one)).sort()).toEqual(Object.keys(ELSEWHERE));
    for (const [refusal, file] of Object.entries(ELSEWHERE)) {
      const [, status = '', code = ''] = refusal.split(' ');
      const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
      expect([file, text.includes(status), text.includes(`'${code}'`)]).toEqual([file, true, true]);
    }
  });

  test('tells every code that there is', () => {
    const told = refusals.map((one) => one.split(' ')[2] ?? '').filter((code) => code !== 'fields');
    // Of a method that a path does not have, so of no operation.
    expect([...new Set([...told, 'method_not_allowed'])].sort()).toEqual([...apiErrorCodes].sort());
  });
});
