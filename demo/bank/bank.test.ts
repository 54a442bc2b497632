import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createBank } from './bank.ts';
import { CARD, startBank, withCard } from './bank-fixture.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'bank-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

test('what was decided survives a restart', async () => {
  const file = join(folder(), 'deeper', 'bank.sqlite');
  const first = await startBank({ file });
  await first.approved('ref');
  await first.gateway('POST', '/payments/buried/void');
  await first.bank.close();
  const second = await startBank({ file });
  expect((await second.gateway('GET', '/payments/ref')).body).toMatchObject({ status: 'approved' });
  expect((await second.gateway('GET', '/payments/buried')).body).toEqual({ status: 'voided' });
});

test('neither number nor CVC nor name reach the disk', async () => {
  const path = folder();
  const { gateway, begin, approved, bank } = await startBank({ file: join(path, 'bank.sqlite') });
  const card = { ...CARD, number: '5555555555554444', cvc: '987' };
  await gateway('POST', '/payments/other/begin', withCard(card));
  await approved('ref');
  const kept = await begin('kept', { type: 'card', ...card }, true);
  await gateway('POST', `/transactions/${kept.gateway_reference}/authorise`);
  await gateway('POST', `/transactions/${kept.gateway_reference}/token`);
  await begin('apple', { type: 'apple_pay', token: { paymentData: { data: 'apples_secret_data' } } });
  const bytes = () => readdirSync(path).map((name) => readFileSync(join(path, name), 'latin1'));
  const whileOpen = bytes();
  await bank.close();
  for (const content of [...whileOpen, ...bytes()]) {
    for (const secret of [CARD.number, card.number, CARD.name, 'apples_secret_data'])
      expect(content).not.toContain(secret);
  }
  expect(whileOpen.join('')).toContain('mastercard');
});

test('closing twice, and with a request on its way, is fine', async () => {
  const { bank, gateway, control } = await startBank();
  await control('POST', '/faults', {
    operation: 'void',
    fault: { type: 'delay_request', ms: 60_000 },
  });
  const call = gateway('POST', '/payments/ref/void');
  const outcome = expect(call).rejects.toThrow();
  await expect.poll(async () => (await control('GET', '/faults')).body).toMatchObject([{ hits: 1 }]);
  await bank.close();
  await bank.close();
  await outcome;
});

test('a port in use rejects with the system’s code', async () => {
  const { url } = await startBank();
  const second = createBank({ file: ':memory:', key: 'another_key', control: false });
  onTestFinished(() => second.close());
  await expect(second.listen(Number(new URL(url).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('people and supervisors find something at / and /healthz', async () => {
  const { url } = await startBank();
  expect(await (await fetch(url)).text()).toContain('Simulated bank');
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: 'ok' });
});
