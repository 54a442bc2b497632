import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './address.ts';
import { findTarget, urlProblem } from './target.ts';

const PRIVATE = [
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.254',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.8',
  '192.0.2.1',
  '192.168.1.1',
  '198.18.0.1',
  '198.51.100.7',
  '203.0.113.9',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '100::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  'localhost',
  '',
];
const PUBLIC = [
  '1.1.1.1',
  '8.8.8.8',
  '100.63.255.255',
  '100.128.0.1',
  '172.32.0.1',
  '223.255.255.254',
  '2606:4700::1111',
  '2a00:1450::1',
];

test.each(PRIVATE)('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));
test.each(PUBLIC)('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

const PRODUCTION = { allowLoopback: false };
const SANDBOX = { allowLoopback: true };

describe('a URL by itself', () => {
  test.each([
    ['https://shop.example/hook', null, null],
    ['https://8.8.8.8/hook', null, null],
    ['https://[2606:4700::1111]/hook', null, null],
    ['http://shop.example/hook', 'https', 'https'],
    ['ftp://shop.example/', 'https', 'https'],
    ['nonsense', 'absolute', 'absolute'],
    ['http://127.0.0.1:4200/hook', 'this machine', null],
    ['https://localhost/hook', 'this machine', null],
    ['https://127.1/hook', 'this machine', null],
    ['https://0x7f000001/hook', 'this machine', null],
    ['https://[::1]/hook', 'this machine', null],
    ['https://10.0.0.1/', 'not a public one', 'not a public one'],
    ['https://169.254.169.254/latest/', 'not a public one', 'not a public one'],
    ['https://[::ffff:10.0.0.1]/', 'not a public one', 'not a public one'],
    ['https://[fd00::1]/', 'not a public one', 'not a public one'],
  ])('%s', (url, inProduction, inSandbox) => {
    for (const [rules, problem] of [
      [PRODUCTION, inProduction],
      [SANDBOX, inSandbox],
    ] as const) {
      if (problem === null) expect(urlProblem(url, rules)).toBeNull();
      else expect(urlProblem(url, rules)).toContain(problem);
    }
  });
});

describe('a host name', () => {
  const find = (url: string, addresses: string[], allowLoopback = true) =>
    findTarget(new URL(url), {
      allowLoopback,
      resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    });
  const REFUSED = { ok: false, error: 'host has an address that is not public' };

  test('leads to the addresses that it has now', async () => {
    expect(await find('https://shop.example/', ['1.1.1.1', '2606:4700::1111'])).toEqual({
      ok: true,
      addresses: [
        { address: '1.1.1.1', family: 4 },
        { address: '2606:4700::1111', family: 6 },
      ],
    });
  });

  test.each(PRIVATE.slice(0, -2))(
    'with the address %s is refused, alone and among others',
    async (address) => {
      expect(await find('https://shop.example/', [address])).toEqual(REFUSED);
      expect(await find('https://shop.example/', ['1.1.1.1', address])).toEqual(REFUSED);
      expect(await find('https://shop.example./', [address, '1.1.1.1'])).toEqual(REFUSED);
    },
  );

  test('of this machine leads to this machine only, and only in the sandbox', async () => {
    expect((await find('http://shop.localhost/', ['127.0.0.1', '::1'])).ok).toBe(true);
    expect(await find('http://shop.localhost/', ['127.0.0.1', '1.1.1.1'])).toEqual(REFUSED);
    expect(await find('http://shop.localhost/', ['10.0.0.1'])).toEqual(REFUSED);
    expect((await find('https://shop.localhost/', ['127.0.0.1'], false)).ok).toBe(false);
  });

  test('without an address, or with a URL that was never allowed, leads nowhere', async () => {
    expect(await find('https://shop.example/', [])).toEqual({ ok: false, error: 'host has no address' });
    expect(await find('http://shop.example/', ['1.1.1.1'])).toEqual({ ok: false, error: 'URL not allowed' });
  });
});
