import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCursor, sealCursor } from './cursor.ts';

const SECRET = 'a secret of tests';
const place = { createdXid: 812n, position: 7n };

test('any place comes back as it was, for the merchant who has the secret’s cursor', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }),
      (createdXid, position) => {
        const cursor = sealCursor({ createdXid, position }, 'merchant_a', SECRET);
        expect(cursor).toMatch(/^[\w-]{59}$/);
        expect(openCursor(cursor, 'merchant_a', SECRET)).toEqual({ createdXid, position });
      },
    ),
  );
});

test('tells nothing: the same place never looks the same', () => {
  expect(sealCursor(place, 'merchant_a', SECRET)).not.toBe(sealCursor(place, 'merchant_a', SECRET));
});

test('another merchant, another secret, any changed letter: none', () => {
  const cursor = sealCursor(place, 'merchant_a', SECRET);
  expect(openCursor(cursor, 'merchant_b', SECRET)).toBeNull();
  expect(openCursor(cursor, 'merchant_a', 'another secret')).toBeNull();
  // The last letter also holds two bits that stand for nothing.
  for (let at = 0; at < cursor.length - 1; at += 1) {
    const other = cursor[at] === 'A' ? 'B' : 'A';
    const changed = cursor.slice(0, at) + other + cursor.slice(at + 1);
    expect(openCursor(changed, 'merchant_a', SECRET)).toBeNull();
  }
  for (const text of ['', 'x', cursor.slice(1), `${cursor}A`, `${cursor.slice(0, -1)}=`]) {
    expect(openCursor(text, 'merchant_a', SECRET)).toBeNull();
  }
});
