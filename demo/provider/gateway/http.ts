import type * as z from 'zod';
import * as wire from '../../bank/wire.ts';
import type { Gateway, GatewayResult } from './gateway.ts';

export interface HttpGatewayOptions {
  /** The bank's origin. */
  url: string;
  key: string;
  /** Milliseconds for one call. */
  timeout: number;
}

/** The gateway behind the bank's HTTP interface, see `demo/bank/wire.ts`. */
export function httpGateway({ url, key, timeout }: HttpGatewayOptions): Gateway {
  const call = async <T extends z.ZodType>(
    method: 'GET' | 'POST',
    path: string,
    answer: T,
    body?: object,
  ): Promise<GatewayResult<z.output<T>>> => {
    try {
      const response = await fetch(`${url}/gateway/v1${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${key}`,
          ...(body && { 'Content-Type': 'application/json' }),
        },
        ...(body && { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      if (!response.ok) return { known: false, sent: true, cause: `status ${response.status}` };
      const parsed = answer.safeParse(await response.json());
      // The parser's message may quote the answer.
      if (!parsed.success) return { known: false, sent: true, cause: 'an answer that is not in the guide' };
      return { known: true, value: parsed.data };
    } catch (error) {
      return { known: false, ...failureOf(error) };
    }
  };

  return {
    begin: async ({ ref, source, money }) =>
      map(
        await call('POST', `/payments/${ref}/begin`, wire.Begun, {
          ...money,
          card: {
            number: source.number,
            expiry_month: source.expiryMonth,
            expiry_year: source.expiryYear,
            cvc: source.cvc,
            name: source.name,
          },
        }),
        (begun) =>
          begun.status === 'voided'
            ? begun
            : {
                status: begun.status,
                gatewayRef: begun.gateway_reference,
                card: { brand: begun.card.brand, lastFour: begun.card.last_four },
              },
      ),
    authorise: async (gatewayRef) =>
      map(
        await call('POST', `/transactions/${encodeURIComponent(gatewayRef)}/authorise`, wire.Authorisation),
        (answer) =>
          answer.status === 'approved'
            ? { status: answer.status, approvalCode: answer.approval_code }
            : answer,
      ),
    capture: (ref) => call('POST', `/payments/${ref}/capture`, wire.Captured),
    void: (ref) => call('POST', `/payments/${ref}/void`, wire.Voided),
    refund: ({ refundRef, ref, money }) =>
      call('POST', `/payments/${ref}/refunds/${refundRef}`, wire.Refunded, money),
    inquire: async (ref) =>
      map(await call('GET', `/payments/${ref}`, wire.Payment), (payment) => {
        switch (payment.status) {
          case 'not_found':
          case 'voided':
            return payment;
          case 'begun':
            return { status: payment.status, gatewayRef: payment.gateway_reference };
          case 'declined':
            return { status: payment.status, gatewayRef: payment.gateway_reference, code: payment.code };
          case 'approved':
          case 'captured':
            return {
              status: payment.status,
              gatewayRef: payment.gateway_reference,
              approvalCode: payment.approval_code,
              money: { amount: payment.amount, currency: payment.currency },
            };
        }
      }),
  };
}

const map = <A, B>(result: GatewayResult<A>, change: (value: A) => B): GatewayResult<B> =>
  result.known ? { known: true, value: change(result.value) } : result;

/** Errors before a connection stands: no byte of the request has left. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

function failureOf(error: unknown): { sent: boolean; cause: string } {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = codeOf(cause);
  return { sent: !NEVER_SENT.has(code), cause: code };
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  // Several addresses were tried (localhost is two): refused only if every one refused.
  if (cause instanceof AggregateError) {
    const codes = new Set(cause.errors.map(codeOf));
    return codes.size === 1 ? ([...codes][0] ?? 'unknown') : 'several';
  }
  return cause.name;
}
