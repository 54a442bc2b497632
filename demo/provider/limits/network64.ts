/**
 * The first 64 bits of an IPv6 address: as much as one customer's line has, who may use any address in it.
 * @param address valid, without a zone.
 */
export function network64(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = (part: string) => part.split(':').filter((group) => group !== '');
  const first = groups(head);
  const last = tail === undefined ? [] : groups(tail);
  // An IPv4 address at the end stands for two groups.
  const width = first.length + last.length + (address.includes('.') ? 1 : 0);
  const whole = [...first, ...Array<string>(Math.max(0, 8 - width)).fill('0'), ...last];
  return whole
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
