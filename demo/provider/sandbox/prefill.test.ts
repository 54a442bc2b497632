import { expect, onTestFinished, test } from 'vitest';
import { luhn } from '../../../src/protocol/luhn.ts';
import { behaviourOf } from '../../bank/card-rules.ts';
import { createTestProvider } from '../testing/provider.ts';
import { PREFILL_PATH } from './prefill.ts';
import { testCard, testCardNames } from './test-cards.ts';

async function provider(environment: Record<string, string> = {}) {
  const made = await createTestProvider({ environment });
  onTestFinished(() => made.close());
  return made;
}

test('in the sandbox a session that names a test card has it typed, and no other digits', async () => {
  const { session, call } = await provider({ BANK_KEY: 'bank_sandbox_key' });
  const page = async (metadata: Record<string, string>) =>
    (await call('GET', `/frame/v1/${await session({ metadata })}/`)).text;
  expect(await page({ test_card: 'challenge' })).toContain(
    `src="${PREFILL_PATH}" data-number="4000000000003220" data-expiry="12/34" data-code="123"></script>`,
  );
  for (const test_card of ['4242424242424242', '__proto__', '']) {
    expect(await page({ test_card })).not.toContain(PREFILL_PATH);
  }
  expect(await page({})).not.toContain(PREFILL_PATH);
  expect((await call('GET', PREFILL_PATH)).status).toBe(200);
});

test('outside the sandbox nothing is typed, and the script does not exist', async () => {
  const { session, call } = await provider();
  const id = await session({ metadata: { test_card: 'paid' } });
  expect((await call('GET', `/frame/v1/${id}/`)).text).not.toContain(PREFILL_PATH);
  expect((await call('GET', PREFILL_PATH)).status).toBe(404);
});

test('every test card is a number that the bank can read', () => {
  expect(testCard('nobody')).toBeNull();
  for (const name of testCardNames) {
    const { number = '' } = testCard(name) ?? {};
    expect(luhn(number), name).toBe(true);
    expect(behaviourOf(number).refusal, name).not.toBe('invalid_card');
  }
});
