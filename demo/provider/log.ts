import { AsyncLocalStorage } from 'node:async_hooks';
import { type DestinationStream, type Logger, pino } from 'pino';
import { scrubFields, scrubText } from './operations/scrub.ts';

export type Log = Logger;

export { shorten } from './operations/scrub.ts';

/** What the lines of one request, or of one job, have in common. */
const fields = new AsyncLocalStorage<Readonly<Record<string, string>>>();

/** Every line that is logged in `run`, however deep and late, has these fields. */
export const withLogFields = <T>(added: Readonly<Record<string, string>>, run: () => T): T =>
  fields.run({ ...fields.getStore(), ...added }, run);

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
      mixin: () => ({ ...fields.getStore() }),
      formatters: { log: scrubFields },
      serializers: { err: describeError },
    },
    ...(destination ? [destination] : []),
  );

/** The short form opens a session as its ID does. */
const SHORT_LINK = /^(\/p\/\w{3})\w+/;

/** A path as it may be logged. */
export const shortenPath = (path: string): string => scrubText(path).replace(SHORT_LINK, '$1…').slice(0, 200);

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
