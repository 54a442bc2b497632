import { newPaymentId } from '../../identifiers.ts';
import type { Authentication, BeginRequest, Gateway, GatewayResult } from '../gateway.ts';
import type { TestCards } from './cards.ts';

/** What every part of the contract works with. */
export interface ContractTools {
  makeGateway(): Promise<Gateway> | Gateway;
  cards: TestCards;
  /** A payment of 12.00 EUR with a card, under a reference of its own. */
  begin(number: string): BeginRequest;
  /** The same, begun. */
  begun(
    gateway: Gateway,
    number: string,
    changes?: Partial<BeginRequest>,
  ): Promise<{ ref: string; gatewayRef: string }>;
}

export function contractTools(makeGateway: ContractTools['makeGateway'], cards: TestCards): ContractTools {
  const { expiry, cvc } = cards;
  const begin = (number: string): BeginRequest => ({
    ref: newPaymentId(),
    source: {
      type: 'card',
      number,
      expiryMonth: expiry.month,
      expiryYear: expiry.year,
      cvc,
      name: 'Noura Example',
    },
    money: { amount: '12.00', currency: 'EUR' },
    save: false,
  });

  const begun = async (
    gateway: Gateway,
    number: string,
    changes: Partial<BeginRequest> = {},
  ): Promise<{ ref: string; gatewayRef: string }> => {
    const request = { ...begin(number), ...changes };
    const answer = known(await gateway.begin(request));
    if (answer.status !== 'begun') throw new Error(`begin answered ${answer.status}`);
    return { ref: request.ref, gatewayRef: answer.gatewayRef };
  };

  return { makeGateway, cards, begin, begun };
}

export const AUTHENTICATION: Authentication = {
  completion: 'N',
  notificationUrl: 'http://localhost:4100/3ds/x/challenge/',
  stepUp: false,
  browser: {
    acceptHeader: 'text/html,*/*;q=0.8',
    userAgent: 'Mozilla/5.0 (contract)',
    ip: '127.0.0.1',
    javaEnabled: false,
    javascriptEnabled: true,
    language: 'en-GB',
    colorDepth: '24',
    screenHeight: '1080',
    screenWidth: '1920',
    tz: '-180',
  },
};

export function known<T>(result: GatewayResult<T>): T {
  if (!result.known) throw new Error(`no answer: ${result.cause}`);
  return result.value;
}
