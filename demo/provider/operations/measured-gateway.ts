import type { Gateway, GatewayResult } from '../gateway/gateway.ts';
import type { CallResult, Metrics } from './metrics.ts';

/** The same gateway, every call of it counted and timed. */
export function measuredGateway(gateway: Gateway, metrics: Metrics): Gateway {
  const measured =
    <A extends unknown[], T>(
      operation: keyof Gateway,
      call: (...parameters: A) => Promise<GatewayResult<T>>,
    ) =>
    async (...parameters: A): Promise<GatewayResult<T>> => {
      const started = performance.now();
      const result = await call(...parameters);
      metrics.gatewayCall(operation, resultOf(result), (performance.now() - started) / 1000);
      return result;
    };
  return {
    begin: measured('begin', (...given) => gateway.begin(...given)),
    authenticate: measured('authenticate', (...given) => gateway.authenticate(...given)),
    authenticationResult: measured('authenticationResult', (...given) =>
      gateway.authenticationResult(...given),
    ),
    authorise: measured('authorise', (...given) => gateway.authorise(...given)),
    capture: measured('capture', (...given) => gateway.capture(...given)),
    void: measured('void', (...given) => gateway.void(...given)),
    refund: measured('refund', (...given) => gateway.refund(...given)),
    tokenise: measured('tokenise', (...given) => gateway.tokenise(...given)),
    deleteToken: measured('deleteToken', (...given) => gateway.deleteToken(...given)),
    inquire: measured('inquire', (...given) => gateway.inquire(...given)),
  };
}

function resultOf(result: GatewayResult<unknown>): CallResult {
  if (result.known) return 'answered';
  return result.sent ? 'no_answer' : 'not_sent';
}
