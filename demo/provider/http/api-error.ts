import type { ApiErrorCode } from '../../../src/protocol/error-codes.ts';
import type { FieldErrors } from './field-errors.ts';

/** An answer of the API that is not a success; thrown anywhere below a route, rendered in one place. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: object;
  readonly headers: Record<string, string>;

  constructor(status: number, body: object, headers: Record<string, string> = {}) {
    super(`answered with ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** `{"detail", "code"}`, and what some codes add. */
export const refusal = (
  status: number,
  code: ApiErrorCode,
  detail: string,
  extra: { body?: object; headers?: Record<string, string> } = {},
): ApiError => new ApiError(status, { detail, code, ...extra.body }, extra.headers);

/** `{"<field>": ["…"]}`, nested as the request is. */
export const invalid = (errors: FieldErrors): ApiError => new ApiError(400, errors);

export const notFound = (detail: string): ApiError => refusal(404, 'not_found', detail);

export const sessionNotFound = (): ApiError =>
  notFound('No such session. Check the session ID, and that it belongs to this provider.');
