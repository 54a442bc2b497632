import type { LookOptions } from './look/look.ts';

/** What the frame's URL says before the handshake says it all. Anyone can write a URL: only plain values pass. */
export interface StartOptions {
  /** Tells this checkout from others on the same page. */
  instance: string;
  /** But for the look, which takes a chunk to be read. */
  options: LookOptions;
  /** The look as base64url JSON; `null` for none. */
  appearance: string | null;
  /** `status`: shows nothing and begins no payment, but tells the host how the session ends. */
  view: 'form' | 'status';
  /** A login token is coming, with which there may be saved cards. */
  login: boolean;
  /** The customer comes back from a scheme's page. What became of the payment only the provider says. */
  returned: boolean;
}

const schemes = ['light', 'dark'] as const;

/** @param search the page's query: `locale`, `methods` (comma-separated), `appearance` (base64url JSON), `i`, `scheme`, `view`, `login`, `returned`. */
export function readStartOptions(search: string): StartOptions {
  const query = new URLSearchParams(search);
  return {
    instance: query.get('i') ?? '',
    appearance: query.get('appearance'),
    options: {
      locale: query.get('locale') ?? 'auto',
      appearance: {},
      methods: query.get('methods')?.split(',').filter(Boolean) ?? null,
      payButton: 'show',
      asksBeforePayment: false,
      loginToken: null,
      scheme: schemes.find((scheme) => scheme === query.get('scheme')) ?? null,
    },
    view: query.get('view') === 'status' ? 'status' : 'form',
    login: query.has('login'),
    returned: query.get('returned') === '1',
  };
}
