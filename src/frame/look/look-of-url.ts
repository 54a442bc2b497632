import type { Look } from './look.ts';

/**
 * The look that the frame's URL has. Only those load what reads one who have one; where that can't be had, the page
 * comes in its own.
 * @param encoded base64url JSON; `null` for none.
 */
export const lookOfUrl = async (encoded: string | null): Promise<Look> =>
  encoded === null
    ? {}
    : import('./read-look.ts').then(
        ({ readLook }) => readLook(encoded),
        () => ({}),
      );
