import { describe, expect, test } from 'vitest';
import type { Operation } from '../testing/openapi-document.ts';
import { fingerprint } from './fingerprint.ts';
import { atField, coded, send } from './refuse-all.ts';
import { hasBody, type Subject, wrongFieldsOf } from './subject.ts';
import type { Changes } from './valid-calls.ts';

/** Every field of every body, and bodies as a whole. */
export function testBodies({ provider, api, world, named, operationOf, refuse }: Subject): void {
  const wrongFields = (operation: Operation) => wrongFieldsOf({ api, world }, operation);

  describe('a body', () => {
    // A bad update ends its session: a test of its own.
    test.each(named((one) => hasBody(one) && one.operationId !== 'updateCheckout'))(
      'of %s: each field that is wrong is named',
      async (_, operation) => {
        // Items are read by themselves: a test of its own.
        const wrong = wrongFields(operation).filter(
          ({ path: [name, more], what }) => name !== 'items' || (!more && what !== 'items: [null]'),
        );
        await refuse(operation, wrong, (answer, { path }) => atField(path)(answer));
      },
    );

    test('that has many items: each of them that is wrong is told in its place, and none is made', async () => {
      const wrong = wrongFields(operationOf('createCheckout'));
      const before = await fingerprint(provider);
      const { status, body } = await send(provider, world, operationOf('createCheckouts'), {
        body: { items: wrong.map((one) => one.body) },
      });
      expect(status).toBe(207);
      const { items } = body as { items: { errors: object }[] };
      const problems = wrong.map(({ path }, index) =>
        atField(path)({ status: 400, body: items[index]?.errors ?? {} }),
      );
      expect(problems).toEqual(wrong.map(() => null));
      expect(await fingerprint(provider)).toEqual(before);
    });

    test('that names what is another merchant’s looks like one that names nothing', async () => {
      const { ours, theirs, bearer } = world;
      const saved = { method: 'saved_card', amount: '12.00', currency: 'EUR', cvc: '123' };
      const texts = { session: new Set<string>(), card: new Set<string>() };
      const sessions = ['A'.repeat(32), theirs.session].map((session_id) => ({
        what: 'session',
        body: { session_id },
      }));
      await refuse(operationOf('createLoginToken'), sessions, (answer) => {
        texts.session.add(answer.text);
        return coded(404, 'not_found')(answer);
      });
      const cards = ['card_x', theirs.card].map((card_id) => ({
        what: 'card',
        headers: bearer,
        params: { session: ours.session ?? '' },
        body: { ...saved, card_id },
      }));
      await refuse(operationOf('createPayment'), cards, (answer) => {
        texts.card.add(answer.text);
        return atField(['card_id'])(answer);
      });
      expect([texts.session.size, texts.card.size]).toEqual([1, 1]);
    });

    test.each(named(hasBody))('of %s: what is no JSON object is refused', async (_, operation) => {
      const text = (raw: string, what = raw) => ({ raw, what });
      const malformed = [text('', 'empty'), text('{"amount": "12.00"'), text("{'a': 1}"), text('NaN')];
      await refuse(
        operation,
        [...malformed, { raw: new Uint8Array([0x7b, 0xff, 0x7d]), what: 'broken UTF-8' }],
        coded(400, 'malformed_json'),
      );
      const others = [text('[]'), text('"text"'), text('null'), text('12'), text('true')];
      await refuse(operation, others, atField(['non_field_errors']));
    });

    test.each(named(hasBody))(
      'of %s: too large, nested too deeply, or not JSON by its type',
      async (_, operation) => {
        const large = operation.operationId === 'createCheckouts' ? 4_200_000 : 66_000;
        const one = (what: string, changes: Changes) => [{ what, ...changes }];
        await refuse(
          operation,
          one('large', { raw: `{"a":"${'x'.repeat(large)}"}` }),
          coded(413, 'payload_too_large'),
        );
        const deep = `{"metadata":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`;
        // An update's end is its session's, too.
        if (operation.operationId !== 'updateCheckout')
          await refuse(operation, one('deep', { raw: deep }), ({ status }) =>
            status === 400 ? null : 'is not 400',
          );
        const types = [
          'application/x-www-form-urlencoded',
          'text/plain',
          'multipart/form-data',
          'text/json',
          '',
        ];
        await refuse(
          operation,
          types.map((type) => ({ what: type, headers: { 'Content-Type': type } })),
          coded(415, 'unsupported_media_type'),
        );
      },
    );
  });
}
