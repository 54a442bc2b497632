import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import type { Snapshot } from '../../protocol/snapshot.ts';

/** The parameter by which the merchant's page knows its session when the customer comes back. */
const RETURN_PARAMETER = 'souk_session';

/** Where the payment link leads when it is over; `null` where the merchant named no page. */
export function wayBack(snapshot: Snapshot, outcome: WireOutcome): string | null {
  const page =
    outcome.status === 'succeeded' ? snapshot.return_url : (snapshot.cancel_url ?? snapshot.return_url);
  if (!page || !URL.canParse(page)) return null;
  const url = new URL(page);
  // The provider has checked it; a page's scheme is worth a second look all the same.
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.searchParams.set(RETURN_PARAMETER, snapshot.session_id);
  return url.href;
}
