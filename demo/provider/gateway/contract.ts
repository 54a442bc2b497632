import { describe } from 'vitest';
import { SANDBOX_CARDS, type TestCards } from './contract/cards.ts';
import { moneyContract } from './contract/money.ts';
import { redirectContract } from './contract/redirect.ts';
import { threeDsContract } from './contract/three-ds.ts';
import { tokenContract } from './contract/tokens.ts';
import { contractTools } from './contract/tools.ts';
import type { Gateway } from './gateway.ts';

export type { TestCards } from './contract/cards.ts';

/**
 * What the provider relies on, whoever's gateway it is (docs/gateway.md): idempotent calls, tombstones,
 * money that is taken and given back once. What only a customer at the bank can do is not in it. Call it in
 * a test file of Vitest's.
 * @param makeGateway is called for every test; the transactions behind it may be shared.
 * @param cards by default those of the sandbox.
 */
export function gatewayContract(
  name: string,
  makeGateway: () => Promise<Gateway> | Gateway,
  cards: TestCards = SANDBOX_CARDS,
): void {
  const tools = contractTools(makeGateway, cards);
  describe(`the gateway contract: ${name}`, () => {
    moneyContract(tools);
    tokenContract(tools);
    threeDsContract(tools);
    redirectContract(tools);
  });
}
