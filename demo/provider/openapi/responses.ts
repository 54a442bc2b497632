import type { Refusal, Reply } from '../http/route.ts';

type Json = Record<string, unknown>;

export const HEADERS: Json = {
  'X-Request-Id': {
    description: 'Names the request in the provider’s logs. Quote it when you ask about one.',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  },
  'Retry-After': {
    description: 'Seconds to wait.',
    required: true,
    schema: { type: 'string', pattern: '^[1-9]\\d*$' },
  },
  'WWW-Authenticate': {
    description: 'The scheme of the credential that is wanted.',
    required: true,
    schema: { type: 'string' },
  },
};

export const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

export const jsonContent = (schema: Json): Json => ({ 'application/json': { schema } });

const headers = (...names: string[]): Json =>
  Object.fromEntries(
    ['X-Request-Id', ...names].map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );

export const replyObject = ({ description, name, mediaType }: Reply): Json => ({
  description,
  headers: headers(),
  ...(mediaType && { content: { [mediaType]: { schema: { type: 'string' } } } }),
  ...(name && { content: jsonContent(refTo(name)) }),
});

export function refusalObject({ description, codes, byField, retryAfter }: Refusal): Json {
  const options = [
    ...(byField ? [refTo('FieldErrors')] : []),
    ...(codes.length > 0 ? [{ ...refTo('Refusal'), properties: { code: { enum: [...codes] } } }] : []),
  ];
  const [only = {}, ...more] = options;
  return {
    description,
    headers: headers(
      ...(codes.includes('not_authenticated') ? ['WWW-Authenticate'] : []),
      ...(retryAfter ? ['Retry-After'] : []),
    ),
    content: jsonContent(more.length > 0 ? { anyOf: options } : only),
  };
}
