import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

const SECRETS = ['authorization', 'card', 'number', 'cvc', 'token', 'source', 'browser', 'nonce'];

/**
 * One JSON line per event on standard output. Errors lose their messages where these may quote data
 * (a query's parameters), and whatever is named like card data or a key is removed.
 */
export const createLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRETS.flatMap((name) => [name, `*.${name}`]),
        remove: true,
      },
      serializers: { err: describeError },
    },
    ...(destination ? [destination] : []),
  );

/** First six characters: enough to find a session's lines, too few to open it. */
export const shorten = (sessionId: string): string => `${sessionId.slice(0, 6)}…`;

const SESSION_ID = /[A-Za-z0-9]{32}/g;

/** The short form opens a session as its ID does. */
const SHORT_LINK = /^(\/p\/\w{3})\w+/;

/** A path as it may be logged. */
export const shortenPath = (path: string): string =>
  path.replace(SESSION_ID, shorten).replace(SHORT_LINK, '$1…').slice(0, 200);

interface DescribedError {
  type: string;
  code?: string;
  message?: string;
  stack?: string;
  cause?: DescribedError;
}

function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  // Drizzle's messages hold every parameter, PostgreSQL's (five-character codes) the row in question.
  const quotesData = 'params' in error || (code !== undefined && /^[0-9A-Z]{5}$/.test(code));
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.name,
    ...(code !== undefined && { code }),
    ...(!quotesData && { message: shortenPath(error.message) }),
    ...(frames && { stack: frames.slice(0, 12).join('\n') }),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}
