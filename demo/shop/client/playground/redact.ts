/** What of a message or a callback may be shown. Everything else is told by its kind alone. */
const PLAIN: ReadonlySet<string> = new Set([
  'state',
  'status',
  'method',
  'type',
  'brand',
  'complete',
  'code',
  'reason',
  'retryable',
  'version',
  'ok',
  'amount',
  'currency',
  'save',
  'challengeOccurred',
  'theme',
  'locale',
  'payButton',
  'asksBeforePayment',
  'attempts',
  'commit_state',
  'capture',
  'cancel_code',
  'decline_code',
  'top',
  'bottom',
  'width',
  'height',
]);

/** A name of the protocol's; a key that somebody made up could say anything. */
const NAME = /^[a-z_]{1,32}$/i;
const WORD = /^[\w .#-]{0,40}$/;
/** A long run of digits, or of letters with digits or capitals, may be a number, an ID or a token, whatever it is called. */
const SECRETIVE = /(\d[ .-]?){7}|(?=[a-z_-]*[A-Z0-9])[\w-]{20}/;
const DEEPEST = 2;
const KINDS: ReadonlySet<unknown> = new Set(['string', 'number', 'object', 'list']);

/** A short, harmless account of a value: known names with plain values, the kind of everything else. */
export function redact(value: unknown): unknown {
  return typeof value === 'number' && Math.abs(value) < 100_000 ? value : account(value, 0);
}

function account(value: unknown, depth: number): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object') return typeof value;
  if (Array.isArray(value)) return 'list';
  if (depth > DEEPEST) return 'object';
  const parts = Object.entries(value)
    .filter(([name]) => NAME.test(name))
    .map(([name, part]) => [name, isPlain(name, part) ? part : account(part, depth + 1)] as const);
  // Where nothing but kinds would be listed, one says as much.
  if (depth > 0 && parts.every(([, part]) => KINDS.has(part))) return 'object';
  return Object.fromEntries(parts);
}

const isPlain = (name: string, part: unknown): boolean =>
  PLAIN.has(name) &&
  ((typeof part === 'number' && Math.abs(part) < 100_000) ||
    (typeof part === 'string' && WORD.test(part) && !SECRETIVE.test(part)));
