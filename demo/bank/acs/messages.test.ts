import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMessage, encodeMessage } from './messages.ts';

/** No message has such a field, and a parser does well to drop it. */
const name = fc.string().filter((key) => key !== '__proto__');

test('what was encoded can be read, with and without padding, whatever is in it', () => {
  fc.assert(
    fc.property(fc.dictionary(name, fc.string({ unit: 'grapheme' })), (message) => {
      const text = encodeMessage(message);
      expect(text).toMatch(/^[\w-]+$/);
      const padding = '='.repeat((4 - (text.length % 4)) % 4);
      for (const one of [text, text + padding]) {
        expect(JSON.stringify(decodeMessage(one))).toBe(JSON.stringify(message));
      }
    }),
  );
});

test('whatever is sent, decoding does not throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = decodeMessage(text);
      expect(read === null || typeof read === 'object').toBe(true);
    }),
  );
});
