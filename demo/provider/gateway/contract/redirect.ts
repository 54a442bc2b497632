import { expect, test } from 'vitest';
import type { BeginRequest } from '../gateway.ts';
import { type ContractTools, known } from './tools.ts';

/** Schemes with a page of their own, where the acquirer has one. */
export function redirectContract({ makeGateway, cards, begin }: ContractTools): void {
  const APPROVED = cards.approved.number;
  const { scheme } = cards;

  if (scheme !== null) {
    test('a redirect has a page of the scheme’s, and nothing is decided before it is shown', async () => {
      const gateway = await makeGateway();
      const source = { type: 'redirect', scheme, returnUrl: 'http://localhost:4100/return/x/' } as const;
      const request: BeginRequest = { ...begin(APPROVED), source };
      const first = known(await gateway.begin(request));
      expect(first).toMatchObject({ status: 'begun', card: null, threeDs: null });
      expect(first.status === 'begun' && URL.canParse(first.redirectUrl ?? '')).toBe(true);
      expect(known(await gateway.begin(request))).toEqual(first);
      expect(known(await gateway.inquire(request.ref))).toMatchObject({ status: 'begun' });
      expect(known(await gateway.void(request.ref))).toEqual({ status: 'voided' });
    });
  }
}
