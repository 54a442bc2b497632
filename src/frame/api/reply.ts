import type { Snapshot } from '../../protocol/snapshot.ts';

/** What became of a request. Nothing here throws. */
export type Reply<T> =
  | { kind: 'answer'; value: T; requestId: string | null }
  | Refused
  | FieldErrors
  | Unreachable;

/** An error of the API with a code (4xx). The request changed nothing. */
export interface Refused {
  kind: 'refused';
  status: number;
  code: string | null;
  body: RefusedBody;
  requestId: string | null;
}

export interface RefusedBody {
  payment_id?: string | undefined;
  session?: Snapshot | undefined;
}

/** `{"<field>": ["…"]}`, nested as the request was. The request changed nothing. */
export interface FieldErrors {
  kind: 'field_errors';
  fields: Record<string, unknown>;
  requestId: string | null;
}

/** No usable answer: network, time-out, 429, 5xx, or a body that isn't the API's. The request may have had its effect. */
export interface Unreachable {
  kind: 'unreachable';
  /** Milliseconds, from `Retry-After`; `null` where the server named none. */
  retryAfter: number | null;
}
