/** What calls refuse alike. */
export const MERCHANT_REFUSALS = {
  401: '`not_authenticated`: the secret key is missing or not valid.',
  403: '`origin_not_allowed`: sent by a page of another origin.',
};

export const GUEST_REFUSALS = {
  403: '`origin_not_allowed`: sent by a page of another origin.',
  404: 'No such session.',
};

/** Of calls that are counted (`limits/charges.ts`). */
export const LIMIT_REFUSAL = {
  429: '`rate_limited`: nothing was done; send the same request again after `Retry-After` seconds.',
};

export const BODY_REFUSALS = {
  400: 'Messages by field, nested as the request is, or `malformed_json`.',
  413: '`payload_too_large`: more than 64 KB.',
  415: '`unsupported_media_type`: not JSON.',
};
