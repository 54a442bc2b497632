import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decrypt, encrypt } from './encrypt.ts';

const key = randomBytes(32);

test('what was encrypted comes back, and never looks the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const [one, two] = [encrypt(text, key, 'a'), encrypt(text, key, 'a')];
      expect(decrypt(one, key, 'a')).toBe(Buffer.from(text).toString());
      expect(one).not.toBe(two);
    }),
  );
});

test('another key, another place, a flipped bit or a cut: refused', () => {
  const sealed = encrypt('whsec_secret', key, 'a');
  expect(() => decrypt(sealed, randomBytes(32), 'a')).toThrow();
  expect(() => decrypt(sealed, key, 'b')).toThrow();
  const bytes = Buffer.from(sealed, 'base64');
  for (const [index] of bytes.entries()) {
    const bent = Buffer.from(bytes);
    bent[index] = (bent[index] ?? 0) ^ 1;
    expect(() => decrypt(bent.toString('base64'), key, 'a')).toThrow();
  }
  expect(() => decrypt(bytes.subarray(0, 20).toString('base64'), key, 'a')).toThrow();
  expect(() => decrypt('', key, 'a')).toThrow();
});
