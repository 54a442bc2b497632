import { describe, test } from 'vitest';
import { coded, type Wrong } from './refuse-all.ts';
import { refuses, type Subject, schemeOf, takes } from './subject.ts';

/** Credentials, origins and keys. */
export function testHeaders({ named, refuse }: Subject): void {
  describe('a credential', () => {
    test.each(named(({ security }) => security.length > 0))(
      'of %s: missing or wrong',
      async (_, operation) => {
        const header = schemeOf(operation) === 'bank_signature' ? 'Bank-Signature' : 'Authorization';
        const values = [
          null,
          '',
          'Token',
          'Token sk_sandbox_wrong',
          'Bearer sk_sandbox_demo',
          'sk_sandbox_demo',
        ];
        const more = [
          'Token sk_sandbox_demo x',
          `Token sk_${'x'.repeat(5_000)}`,
          't=1,v1=zz',
          `t=1,v1=${'0'.repeat(64)}`,
        ];
        await refuse(
          operation,
          [...values, ...more].map((value) => ({ what: value ?? 'none', headers: { [header]: value } })),
          coded(401, 'not_authenticated'),
        );
      },
    );

    test.each(named(refuses(403, 'login_required')))(
      'of %s: a bearer that is none is not taken for a guest’s',
      async (_, operation) => {
        const values = [
          '',
          'Bearer',
          'Bearer wrong',
          `Bearer cust_${'x'.repeat(5_000)}`,
          'Token sk_sandbox_demo',
        ];
        const wrong: Wrong[] = values.map((value) => ({ what: value, headers: { Authorization: value } }));
        // Whose credential is in its body.
        const isLogin = operation.operationId === 'login';
        await refuse(operation, isLogin ? [{ what: 'token' }] : wrong, coded(403, 'login_required'));
      },
    );

    test.each(named(refuses(403, 'origin_not_allowed')))(
      'of %s: none helps a page of another origin',
      async (_, operation) => {
        const headers = [
          { Origin: 'https://evil.example' },
          { Origin: 'null' },
          // Only begins like ours.
          { Origin: 'http://localhost.evil.example' },
          { 'Sec-Fetch-Site': 'cross-site' },
        ];
        await refuse(
          operation,
          headers.map((foreign) => ({ what: JSON.stringify(foreign), headers: foreign })),
          coded(403, 'origin_not_allowed'),
        );
      },
    );
  });

  describe('an Idempotency-Key', () => {
    test.each(named(takes('header', 'Idempotency-Key')))(
      'of %s: missing or of another form',
      async (_, operation) => {
        const required = operation.parameters.find(({ name }) => name === 'Idempotency-Key')?.required;
        const values = [...(required ? [null] : []), '', 'a b', 'clé', 'x'.repeat(256)];
        await refuse(
          operation,
          values.map((value) => ({ what: value ?? 'none', headers: { 'Idempotency-Key': value } })),
          coded(400, 'idempotency_key_required'),
        );
      },
    );
  });
}
