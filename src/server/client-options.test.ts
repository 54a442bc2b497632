import { expect, test, vi } from 'vitest';
import { type ClientOptions, readClientOptions } from './client-options.ts';

const options: ClientOptions = {
  provider: 'https://pay.example',
  secretKey: 'sk_sandbox_demo',
  shop: { name: 'dune-and-olive', version: '2.1' },
};

test('what is left out is filled in', () => {
  expect(readClientOptions(options)).toMatchObject({
    origin: 'https://pay.example',
    userAgent: 'souk-checkout/source dune-and-olive/2.1',
    timeout: 10_000,
    retries: 2,
  });
});

test.each(['https://pay.example/', 'http://localhost:4100', 'http://127.0.0.1:4100'])(
  '%s will do',
  (provider) => {
    expect(readClientOptions({ ...options, provider }).origin).toBe(provider.replace(/\/$/, ''));
  },
);

test.each<[string, Partial<Record<keyof ClientOptions, unknown>>]>([
  ['provider', { provider: undefined }],
  ['provider', { provider: 'pay.example' }],
  ['provider', { provider: 'http://pay.example' }],
  ['provider', { provider: 'https://user@pay.example' }],
  ['provider', { provider: 'https://pay.example/v1' }],
  ['secretKey', { secretKey: undefined }],
  ['secretKey', { secretKey: '' }],
  ['secretKey', { secretKey: 'sk_sandbox_demo\n' }],
  ['shop.name', { shop: undefined }],
  ['shop.name', { shop: { name: 'Dune & Olive', version: '1' } }],
  ['shop.version', { shop: { name: 'shop', version: '1\r\nx: y' } }],
  ['timeout', { timeout: 0 }],
  ['retries', { retries: 1.5 }],
])('%s is named where it is wrong: %j', (name, wrong) => {
  const read = () => readClientOptions({ ...options, ...wrong } as ClientOptions);
  expect(read).toThrow(TypeError);
  expect(read).toThrow(new RegExp(`^\`${name}\` is`));
  expect(read).not.toThrow(/sk_sandbox/);
});

test('a fetch that is patched later is the one that is used', async () => {
  const { fetch } = readClientOptions(options);
  const patched = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('patched'));
  try {
    expect(await (await fetch('https://pay.example', {})).text()).toBe('patched');
  } finally {
    patched.mockRestore();
  }
});

test('a fetch that is given is nobody’s method', async () => {
  const given = vi.fn(function (this: unknown, url: string) {
    return Promise.resolve(new Response(`${url} ${typeof this}`));
  });
  const connection = readClientOptions({ ...options, fetch: given });
  expect(await (await connection.fetch('https://pay.example', {})).text()).toBe(
    'https://pay.example undefined',
  );
});
