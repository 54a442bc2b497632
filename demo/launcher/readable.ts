import * as z from 'zod';

const WARN = 40;

const LogLine = z.looseObject({
  level: z.number(),
  msg: z.string().default(''),
  err: z.looseObject({ message: z.string().optional() }).optional(),
});

/**
 * A service's line as a person reads it.
 * @param line one line of JSON, as pino writes it, or plain text.
 * @returns `null` for what only belongs into the log file.
 */
export function readable(service: string, line: string): string | null {
  if (line.trim() === '') return null;
  const read = LogLine.safeParse(parse(line));
  if (!read.success) return `${service}: ${line}`;
  const { level, msg, err, time: _, pid: __, hostname: ___, name: ____, ...fields } = read.data;
  if (level < WARN) return null;
  const details = Object.entries(fields).map(([key, value]) => `${key} ${text(value)}`);
  return [
    `${service} ${level > WARN ? 'failed' : 'warns'}: ${msg}`,
    ...(err?.message ? [err.message] : []),
    ...details,
  ].join(' · ');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
