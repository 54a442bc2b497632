import type { Look, LookOptions } from './look/look.ts';

/** What the frame's URL says before the handshake says it all. Anyone can write a URL: only plain values pass. */
export interface StartOptions {
  /** Tells this checkout from others on the same page. */
  instance: string;
  options: LookOptions;
  /** `status`: shows nothing and begins no payment, but tells the host how the session ends. */
  view: 'form' | 'status';
  /** A login token is coming, with which there may be saved cards. */
  login: boolean;
  /** The customer comes back from a scheme's page. What became of the payment only the provider says. */
  returned: boolean;
}

/** @param search the page's query: `locale`, `methods` (comma-separated), `appearance` (base64url JSON), `i`, `view`, `login`, `returned`. */
export async function readStartOptions(search: string): Promise<StartOptions> {
  const query = new URLSearchParams(search);
  return {
    instance: query.get('i') ?? '',
    options: {
      locale: query.get('locale') ?? 'auto',
      appearance: await readAppearance(query.get('appearance')),
      methods: query.get('methods')?.split(',').filter(Boolean) ?? null,
      payButton: 'show',
      asksBeforePayment: false,
      loginToken: null,
      scheme: null,
    },
    view: query.get('view') === 'status' ? 'status' : 'form',
    login: query.has('login'),
    returned: query.get('returned') === '1',
  };
}

/** Only those load what reads a look who have one. Where that can't be had, the form comes in its own. */
const readAppearance = async (encoded: string | null): Promise<Look> =>
  encoded === null
    ? {}
    : import('./look/read-look.ts').then(
        ({ readLook }) => readLook(encoded),
        () => ({}),
      );
