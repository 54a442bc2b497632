import { brands } from '../../../src/protocol/brands.ts';
import type {
  ApplePayMethod,
  CardMethod,
  OfferedMethod,
  RedirectMethod,
} from '../../../src/protocol/snapshot.ts';
import type { Merchant } from '../db/schema.ts';
import { SCHEMES } from './schemes.ts';

/** How a session's method is offered; types that this provider can't offer are not stored. */
export function offeredMethod(type: string, merchant: Merchant): OfferedMethod {
  switch (type) {
    case 'card':
      return { type, brands } satisfies CardMethod;
    case 'redirect':
      return { type, schemes: [...SCHEMES] } satisfies RedirectMethod;
    case 'apple_pay':
      return {
        type,
        country_code: merchant.country,
        supported_networks: ['visa', 'masterCard', 'amex', 'mada'],
        merchant_capabilities: ['supports3DS'],
        label: merchant.name,
        // The lowest that has all of the networks: mada came with 5.
        version: 5,
      } satisfies ApplePayMethod;
    default:
      return { type };
  }
}
