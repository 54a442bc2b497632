import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCursor, sealCursor } from './cursor.ts';

const SECRET = 'a secret of tests';
const LIST = { list: 'checkouts', merchantId: 'merchant_a' } as const;
const place = { createdXid: 812n, position: 7n };

test('any place comes back as it was, for the merchant who has the secret’s cursor', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }),
      (createdXid, position) => {
        const cursor = sealCursor({ createdXid, position }, LIST, SECRET);
        expect(cursor).toMatch(/^[\w-]{59}$/);
        expect(openCursor(cursor, LIST, SECRET)).toEqual({ createdXid, position });
      },
    ),
  );
});

test('tells nothing: the same place never looks the same', () => {
  expect(sealCursor(place, LIST, SECRET)).not.toBe(sealCursor(place, LIST, SECRET));
});

test('another merchant, another list, another secret, any changed letter: none', () => {
  const cursor = sealCursor(place, LIST, SECRET);
  expect(openCursor(cursor, { ...LIST, merchantId: 'merchant_b' }, SECRET)).toBeNull();
  expect(openCursor(cursor, { ...LIST, list: 'events' }, SECRET)).toBeNull();
  expect(openCursor(cursor, LIST, 'another secret')).toBeNull();
  // The last letter also holds two bits that stand for nothing.
  for (let at = 0; at < cursor.length - 1; at += 1) {
    const other = cursor[at] === 'A' ? 'B' : 'A';
    const changed = cursor.slice(0, at) + other + cursor.slice(at + 1);
    expect(openCursor(changed, LIST, SECRET)).toBeNull();
  }
  for (const text of ['', 'x', cursor.slice(1), `${cursor}A`, `${cursor.slice(0, -1)}=`]) {
    expect(openCursor(text, LIST, SECRET)).toBeNull();
  }
});
