import { gatewayContract } from './contract.ts';
import { CARDS, inMemoryGateway } from './in-memory-fixture.ts';

// One that has nothing in common with the simulated bank: what it passes is the contract, not the bank's ways.
const gateway = inMemoryGateway();
gatewayContract('a bank in memory', () => gateway, CARDS);

gatewayContract('a bank in memory that knows nothing but cards', () => gateway, {
  ...CARDS,
  frictionless: null,
  challenged: null,
  softDeclined: null,
  scheme: null,
});
