import { isTheme, VARIABLE_CHECKS } from '../protocol/appearance-values.ts';
import type { Appearance, FrameOptions } from '../protocol/options.ts';

/** What the frame's URL says before the handshake says it all. Anyone can write a URL: only plain values pass. */
export interface StartOptions {
  /** Tells this checkout from others on the same page. */
  instance: string;
  options: FrameOptions;
  /** `status`: shows nothing and begins no payment, but tells the host how the session ends. */
  view: 'form' | 'status';
  /** The customer comes back from a scheme's page. What became of the payment only the provider says. */
  returned: boolean;
}

/** @param search the page's query: `locale`, `methods` (comma-separated), `appearance` (base64url JSON), `i`, `view`, `returned`. */
export function readStartOptions(search: string): StartOptions {
  const query = new URLSearchParams(search);
  return {
    instance: query.get('i') ?? '',
    options: {
      locale: query.get('locale') ?? 'auto',
      appearance: readAppearance(query.get('appearance')),
      methods: query.get('methods')?.split(',').filter(Boolean) ?? null,
      payButton: 'show',
      asksBeforePayment: false,
      loginToken: null,
      scheme: null,
    },
    view: query.get('view') === 'status' ? 'status' : 'form',
    returned: query.get('returned') === '1',
  };
}

function readAppearance(encoded: string | null): Appearance {
  const json = encoded === null ? null : decode(encoded);
  if (!isRecord(json)) return {};
  const { theme } = json;
  const given = isRecord(json.variables) ? json.variables : {};
  const variables = Object.fromEntries(
    Object.entries(VARIABLE_CHECKS).flatMap(([name, check]) => {
      const value = given[name];
      return typeof value === 'string' && check(value) ? [[name, value]] : [];
    }),
  );
  return { ...(isTheme(theme) ? { theme } : {}), variables };
}

function decode(base64url: string): unknown {
  try {
    const bytes = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0))));
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
