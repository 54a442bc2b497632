import type { HonoRequest } from 'hono';
import { ApiError, refusal } from './api-error.ts';
import { isRecord } from './validate.ts';

export const MAX_BODY = 64 * 1024;

/**
 * The request's JSON object.
 * @param limit bytes.
 * @throws ApiError 415, 413, or 400 `malformed_json`.
 */
export async function readJson(request: HonoRequest, limit = MAX_BODY): Promise<Record<string, unknown>> {
  return parseObject(await readText(request, limit));
}

/** @throws ApiError 400: what `text` is not, a JSON object. */
export function parseObject(text: string): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // The parser's message quotes the body, which may hold a card number.
    throw refusal(
      400,
      'malformed_json',
      text === ''
        ? 'The body is empty. Send a JSON object.'
        : 'The body is not valid JSON. Send a JSON object.',
    );
  }
  if (!isRecord(body)) throw new ApiError(400, { non_field_errors: ['Send a JSON object.'] });
  return body;
}

/** The request's JSON, unread. */
export async function readText(request: HonoRequest, limit = MAX_BODY): Promise<string> {
  const type = request.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    throw refusal(
      415,
      'unsupported_media_type',
      'Send the body as JSON, with the header "Content-Type: application/json".',
    );
  }
  return decode(await readBytes(request, limit));
}

/** The fields of a form that a page of somebody else's posted. Text that is not UTF-8 reads as replacement characters. */
export async function readForm(request: HonoRequest): Promise<URLSearchParams> {
  return new URLSearchParams(new TextDecoder().decode(await readBytes(request, MAX_BODY)));
}

/** Stops reading at the limit, whatever the header said. */
async function readBytes(request: HonoRequest, limit: number): Promise<Uint8Array> {
  if (Number(request.header('Content-Length') ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.raw.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = (limit: number) =>
  refusal(413, 'payload_too_large', `The body is larger than ${limit / 1024} KB. Send less.`);

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal(400, 'malformed_json', 'The body is not valid UTF-8. Send JSON in UTF-8.');
  }
}
