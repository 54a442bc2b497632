/** What an answer can be packed with, the best first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * @param header `Accept-Encoding` (RFC 9110 §12.5.3).
 * @returns those of {@link ENCODINGS} that the client takes, what it likes best first.
 */
export function acceptedEncodings(header: string | undefined): Encoding[] {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const q = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, q === undefined ? 1 : Number(q.slice(2))];
    }),
  );
  const weight = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? 0;
  return ENCODINGS.filter((name) => weight(name) > 0).toSorted((a, b) => weight(b) - weight(a));
}
