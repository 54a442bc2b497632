import { BlockList, isIP } from 'node:net';

/** Addresses and subnets, e.g. `10.0.0.0/8` or `2001:db8::1`. */
export type Networks = BlockList;

/** @returns `null` where an entry is neither an address nor a subnet. */
export function parseNetworks(entries: readonly string[]): Networks | null {
  const networks = new BlockList();
  for (const entry of entries) {
    const [address = '', prefix, ...rest] = entry.split('/');
    const family = isIP(address);
    if (family === 0 || rest.length > 0) return null;
    const longest = family === 4 ? 32 : 128;
    const length = prefix === undefined ? longest : Number(prefix);
    if (prefix === '' || !Number.isInteger(length) || length < 0 || length > longest) return null;
    networks.addSubnet(address, length, family === 4 ? 'ipv4' : 'ipv6');
  }
  return networks;
}

export const isIn = (networks: Networks, address: string): boolean =>
  networks.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** As it is compared and sent on: IPv4 within IPv6 unwrapped, without the zone. */
export const plainAddress = (address: string): string =>
  address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

export const isLoopback = (address: string): boolean => isIn(LOOPBACK, address);
