import * as wire from '../../bank/wire.ts';
import { caller, type HttpGatewayOptions, map } from './call.ts';
import {
  authenticatedFromWire,
  authorisationFromWire,
  begunFromWire,
  inquiryFromWire,
  resultFromWire,
  tokenisedFromWire,
} from './from-wire.ts';
import type { Gateway } from './gateway.ts';
import { authenticationToWire, sourceToWire } from './to-wire.ts';

/** The gateway behind the bank's HTTP interface, see `demo/bank/wire.ts`. */
export function httpGateway(options: HttpGatewayOptions): Gateway {
  const call = caller(options);
  const transaction = (gatewayRef: string) => `/transactions/${encodeURIComponent(gatewayRef)}`;
  return {
    begin: async ({ ref, source, money, save }) =>
      map(
        await call('POST', `/payments/${ref}/begin`, wire.Begun, {
          ...money,
          source: sourceToWire(source),
          save,
        }),
        begunFromWire,
      ),
    authenticate: async (gatewayRef, authentication) =>
      map(
        await call(
          'POST',
          `${transaction(gatewayRef)}/authenticate`,
          wire.Authenticated,
          authenticationToWire(authentication),
        ),
        authenticatedFromWire,
      ),
    authenticationResult: async (gatewayRef) =>
      map(
        await call('GET', `${transaction(gatewayRef)}/authentication`, wire.ChallengeResult),
        resultFromWire,
      ),
    authorise: async (gatewayRef) =>
      map(
        await call('POST', `${transaction(gatewayRef)}/authorise`, wire.Authorisation),
        authorisationFromWire,
      ),
    capture: (ref) => call('POST', `/payments/${ref}/capture`, wire.Captured),
    void: (ref) => call('POST', `/payments/${ref}/void`, wire.Voided),
    refund: ({ refundRef, ref, money }) =>
      call('POST', `/payments/${ref}/refunds/${refundRef}`, wire.Refunded, money),
    tokenise: async (gatewayRef) =>
      map(await call('POST', `${transaction(gatewayRef)}/token`, wire.Tokenised), tokenisedFromWire),
    deleteToken: (token) => call('DELETE', `/tokens/${encodeURIComponent(token)}`, wire.TokenDeleted),
    inquire: async (ref) => map(await call('GET', `/payments/${ref}`, wire.Payment), inquiryFromWire),
  };
}
