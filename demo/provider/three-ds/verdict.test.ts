import { expect, test } from 'vitest';
import { TIME_LIMITS } from '../../../src/protocol/time-limits.ts';
import { isBankPage } from './bank-page.ts';
import { verdictOn, verdictOnChallenge } from './verdict.ts';
import { methodTimeout } from './versions.ts';

test.each([
  ['https://acs.example/challenge', true],
  ['http://localhost:4300/acs', true],
  ['http://127.0.0.1:4300/acs', true],
  ['http://acs.example/', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['//acs.example/', false],
  ['', false],
])('a browser may be sent to %j: %s', (acsUrl, allowed) => {
  expect(isBankPage(acsUrl)).toBe(allowed);
  const verdict = verdictOn({ transStatus: 'C', acsUrl, acsTransId: 'acs' }, 'decline');
  expect(verdict).toEqual(
    allowed ? { do: 'challenge', acsUrl, acsTransId: 'acs' } : { do: 'decline', transStatus: 'U' },
  );
});

test('an issuer that can’t tell, before or after a challenge: as it is configured', () => {
  for (const policy of ['decline', 'authorise'] as const) {
    for (const verdict of [
      verdictOn({ transStatus: 'U' }, policy),
      verdictOn({ transStatus: 'timeout' }, policy),
      verdictOnChallenge({ status: 'done', transStatus: 'U' }, policy),
    ])
      expect(verdict).toEqual({ do: policy, transStatus: 'U' });
  }
});

test('a payment that the bank has voided goes no further', () => {
  expect(verdictOn({ transStatus: 'voided' }, 'authorise')).toEqual({ do: 'cancel' });
  expect(verdictOnChallenge({ status: 'voided' }, 'authorise')).toEqual({ do: 'cancel' });
});

test('the method page’s time depends on the version', () => {
  const timeouts = ['2.1.0', '2.2.0', '2.3.0', '2.3.1', '2.4.0'].map((version) =>
    methodTimeout(version, TIME_LIMITS),
  );
  expect(timeouts).toEqual([10_000, 10_000, 5_000, 5_000, 5_000]);
});
