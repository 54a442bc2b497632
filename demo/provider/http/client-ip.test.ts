import { describe, expect, test } from 'vitest';
import { behindProxies } from './client-ip.ts';
import { isIn, isLoopback, parseNetworks } from './networks.ts';

const networks = (...entries: string[]) => {
  const parsed = parseNetworks(entries);
  if (!parsed) throw new Error('not networks');
  return parsed;
};

describe('who sent a request', () => {
  const OURS = networks('10.0.0.0/8', '2001:db8:1::/48');

  test.each([
    ['no proxy', '203.0.113.7', '', '203.0.113.7'],
    ['a stranger’s word', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['our proxy’s word', '10.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['a stranger’s word through our proxy', '10.0.0.1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['two proxies of ours', '10.0.0.1', '198.51.100.1, 203.0.113.7, 10.0.0.2', '203.0.113.7'],
    ['a proxy that says nothing', '10.0.0.1', '', '10.0.0.1'],
    ['a proxy that says nonsense', '10.0.0.1', 'unknown', '10.0.0.1'],
    ['nonsense behind nonsense', '10.0.0.1', '203.0.113.7, evil', '10.0.0.1'],
    ['with a port', '10.0.0.1', '203.0.113.7:4711', '203.0.113.7'],
    ['IPv6 with a port', '10.0.0.1', '[2001:db8::7]:4711', '2001:db8::7'],
    ['IPv6 in brackets', '2001:db8:1::1', '[2001:db8::7]', '2001:db8::7'],
    ['IPv4 within IPv6', '10.0.0.1', '::ffff:203.0.113.7', '203.0.113.7'],
  ])('%s', (_, peer, forwardedFor, client) => {
    expect(behindProxies(peer, forwardedFor, OURS)).toBe(client);
  });

  test('where no proxy is known, nobody’s word counts', () => {
    expect(behindProxies('127.0.0.1', '203.0.113.7', networks())).toBe('127.0.0.1');
  });
});

test('networks are addresses and subnets, and nothing else', () => {
  expect(isIn(networks('192.0.2.0/24'), '192.0.2.200')).toBe(true);
  expect(isIn(networks('192.0.2.1'), '192.0.2.2')).toBe(false);
  expect(isIn(networks('::1'), '::1')).toBe(true);
  for (const entry of [
    '',
    '10.0.0.0/33',
    '10.0.0.0/',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    'localhost',
    '1',
    '::/129',
  ])
    expect(parseNetworks([entry]), entry).toBeNull();
});

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['10.0.0.1', false],
  ['::2', false],
])('%s is loopback: %s', (address, is) => {
  expect(isLoopback(address)).toBe(is);
});
