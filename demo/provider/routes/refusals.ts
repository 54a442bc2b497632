import type { ApiErrorCode } from '../../../src/protocol/error-codes.ts';
import type { Refusal } from '../http/route.ts';

/** What calls refuse alike. */

const FOREIGN_ORIGIN = '`origin_not_allowed`: sent by a page of another origin.';

const NO_SESSION: Refusal = { description: 'No such session.', codes: ['not_found'] };

export const MERCHANT_REFUSALS = {
  401: {
    description: '`not_authenticated`: the secret key is missing or not valid.',
    codes: ['not_authenticated'],
  },
  403: { description: FOREIGN_ORIGIN, codes: ['origin_not_allowed'] },
} as const satisfies Record<number, Refusal>;

export const MERCHANT_SESSION_REFUSALS = {
  ...MERCHANT_REFUSALS,
  404: { description: 'No such session, or another merchant’s.', codes: ['not_found'] },
} as const satisfies Record<number, Refusal>;

/** Of a call that takes the session ID and looks at no bearer. */
export const ANYBODY_REFUSALS = {
  403: { description: FOREIGN_ORIGIN, codes: ['origin_not_allowed'] },
  404: NO_SESSION,
} as const satisfies Record<number, Refusal>;

export const GUEST_REFUSALS = {
  403: {
    description: `\`login_required\`: the \`Authorization\` header is not a bearer of this session; leave it out to go on as a guest. ${FOREIGN_ORIGIN}`,
    codes: ['login_required', 'origin_not_allowed'],
  },
  404: NO_SESSION,
} as const satisfies Record<number, Refusal>;

/** Of calls that some may make only when they are logged in. @param why what for. */
export const loginRefusal = (why: string): Refusal => ({
  description: `\`login_required\`: ${why} ${FOREIGN_ORIGIN}`,
  codes: ['login_required', 'origin_not_allowed'],
});

/** Of calls that are counted (`limits/charges.ts`). */
export const LIMIT_REFUSAL = {
  429: {
    description: '`rate_limited`: nothing was done; send the same request again after `Retry-After` seconds.',
    codes: ['rate_limited'],
    retryAfter: true,
  },
} as const satisfies Record<number, Refusal>;

export const BODY_REFUSALS = {
  400: {
    description: 'Messages by field, nested as the request is, or `malformed_json`.',
    codes: ['malformed_json'],
    byField: true,
  },
  413: { description: '`payload_too_large`: more than 64 KB.', codes: ['payload_too_large'] },
  415: { description: '`unsupported_media_type`: not JSON.', codes: ['unsupported_media_type'] },
} as const satisfies Record<number, Refusal>;

/** Of a body that goes with an `Idempotency-Key`. */
export const KEYED_BODY_REFUSALS = {
  ...BODY_REFUSALS,
  400: {
    description:
      'Messages by field, nested as the request is, `malformed_json`, or `idempotency_key_required`: the key is missing, or is not 1 to 255 visible ASCII characters.',
    codes: ['malformed_json', 'idempotency_key_required'],
    byField: true,
  },
} as const satisfies Record<number, Refusal>;

export const QUERY_REFUSAL = {
  400: { description: 'Messages by parameter.', codes: [], byField: true },
} as const satisfies Record<number, Refusal>;

/** @param codes each is explained by its name. @param remark what else is to say. */
export const conflict = (codes: readonly ApiErrorCode[], remark = ''): { 409: Refusal } => ({
  409: { description: `${inWords(codes)}${remark}`, codes },
});

const inWords = (codes: readonly ApiErrorCode[]): string => {
  const quoted = codes.map((code) => `\`${code}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
};
