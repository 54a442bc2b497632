import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestProvider, type TestProvider } from '../testing/provider.ts';

// That every call refuses pages of other origins is in `every-call/`.

let provider: TestProvider;
beforeAll(async () => {
  provider = await createTestProvider();
});
afterAll(() => provider.close());

test('a page of another origin learns nothing about whether a session exists', async () => {
  const headers = { Origin: 'https://evil.example' };
  const answers = await Promise.all(
    [await provider.session(), 'A'.repeat(32)].map((id) =>
      provider.call('GET', `/v1/sessions/${id}/`, { headers }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  expect(answers[0]?.text).toBe(answers[1]?.text);
  expect(answers[0]?.headers.get('Access-Control-Allow-Origin')).toBeNull();
});

test('the provider’s own origin may, and so may a server that sends none', async () => {
  const id = await provider.session();
  for (const headers of [{ Origin: provider.url, 'Sec-Fetch-Site': 'same-origin' }, {}]) {
    const answer = await provider.call('GET', `/v1/sessions/${id}/`, { headers });
    expect(answer.status).toBe(200);
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});
