import type { Locale } from '../i18n/locale.ts';
import type { RemoteError } from './messages.ts';
import type { Snapshot } from './snapshot.ts';
import type { TimeLimits } from './time-limits.ts';

/** ID of the inert `<script type="application/json">` in which the provider hands its data to the frame. */
export const FRAME_DATA_ID = 'souk-data';

/**
 * The inert JSON of a frame page, rendered by the frame's own provider and so believed without parsing.
 * `snapshot` and `error` exclude each other.
 */
export type FrameData = {
  /** `embedded` in a merchant's page, or `standalone`: the payment link. */
  host: 'embedded' | 'standalone';
  /** The origins that may frame the page, and with which the frame may talk. */
  allowedOrigins: string[];
  /** Those that differ from `TIME_LIMITS`. */
  timeLimits: Partial<TimeLimits>;
  /** What the page speaks: of what the merchant, the session and the browser ask for. */
  locale: Locale;
  /** Whether the form stands in the page already. */
  rendered: boolean;
} & ({ snapshot: Snapshot; error?: undefined } | { snapshot?: undefined; error: RemoteError });

/**
 * The inert JSON of a static frame, which is a file and knows no session: its script fetches the snapshot. A
 * deployment may write its own time limits into it.
 */
export type StaticFrameData = Pick<FrameData, 'timeLimits'> & { host?: undefined };

/** What a page says, and tells its host, instead of a form. */
export const sessionNotFound = (requestId: string | null): RemoteError => ({
  code: 'session_not_found',
  message: 'The provider knows no session of this ID.',
  retryable: false,
  requestId,
});

/** Path of the payment link: the same app as a page of its own. */
export const linkPath = (sessionId: string): string => `/pay/${sessionId}/`;

/** Path and query of the frame's URL: the oldest promise, only ever added to. */
export const framePath = (sessionId: string): string => `/frame/v1/${sessionId}/`;
