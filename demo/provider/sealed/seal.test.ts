import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveKey, seal, unseal } from './seal.ts';

const key = randomBytes(32);
const bytes = (text: string) => Buffer.from(text);

test('what was sealed comes back, and never looks the same', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (plain) => {
      const [one, two] = [seal(plain, key, 'a'), seal(plain, key, 'a')];
      expect(unseal(one, key, 'a')).toEqual(Buffer.from(plain));
      expect(one).not.toEqual(two);
    }),
  );
});

test('another key, another place, a flipped bit or a cut: nothing', () => {
  const sealed = seal(bytes('whsec_secret'), key, 'a');
  expect(unseal(sealed, randomBytes(32), 'a')).toBeNull();
  expect(unseal(sealed, key, 'b')).toBeNull();
  for (const [index] of sealed.entries()) {
    const bent = Buffer.from(sealed);
    bent[index] = (bent[index] ?? 0) ^ 1;
    expect(unseal(bent, key, 'a')).toBeNull();
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(unseal(sealed.subarray(0, length), key, 'a')).toBeNull();
  }
});

test('a secret gives each purpose a key of its own, the same every time', () => {
  expect(deriveKey('secret', 'a')).toEqual(deriveKey('secret', 'a'));
  expect(deriveKey('secret', 'a')).not.toEqual(deriveKey('secret', 'b'));
  expect(deriveKey('secret', 'a')).not.toEqual(deriveKey('terces', 'a'));
});

test('what is stored can still be read', () => {
  const stored = 'll+scM4s5hgpbyEdubmwI0dE3HJMgz9j7ich6qQJjKXXwQp453PlqQ==';
  expect(unseal(Buffer.from(stored, 'base64'), Buffer.alloc(32, 7), 'whs_row')).toEqual(
    bytes('whsec_stored'),
  );
});
