import type { RecordState } from '../decide.ts';

/** A merchant's row about the session, and how often goods went out and came back. */
export interface ModelShop {
  state: RecordState;
  delivered: number;
  takenBack: number;
}

export const newShop = (): ModelShop => ({ state: 'none', delivered: 0, takenBack: 0 });

/** One transaction, as `fulfil` is told to be. */
export function fulfil(shop: ModelShop, deliverable: boolean): void {
  if (shop.state !== 'none') return;
  shop.state = deliverable ? 'fulfilled' : 'undeliverable';
  if (deliverable) shop.delivered += 1;
}

/** One transaction, as `revoke` is told to be. */
export function revoke(shop: ModelShop): void {
  if (shop.state !== 'fulfilled') return;
  shop.state = 'revoked';
  shop.takenBack += 1;
}
