import type { Row } from './row.ts';
import { applePay } from './rows/apple-pay.ts';
import { card } from './rows/card.ts';
import { presentation } from './rows/presentation.ts';
import { redirect } from './rows/redirect.ts';
import { savedCard } from './rows/saved-card.ts';
import { session } from './rows/session.ts';
import { start } from './rows/start.ts';
import { threeDs } from './rows/three-ds.ts';

/** Every way in which a checkout goes on or ends. `docs/outcomes.md` is written from it, and each row is a test. */
export const groups = [
  { title: 'Card', rows: card },
  { title: 'Card with 3-D Secure', rows: threeDs },
  { title: 'Saved card', rows: savedCard },
  { title: 'Redirect', rows: redirect },
  { title: 'Apple Pay', rows: applePay },
  { title: 'Sheet, window and payment link', rows: presentation },
  { title: 'Whatever the method', rows: session },
  { title: 'The checkout can’t start', rows: start },
] as const;

type KeysOf<Rows> = Rows extends unknown ? keyof Rows : never;
export type RowId = KeysOf<(typeof groups)[number]['rows']>;

export const rows: readonly (readonly [RowId, Row])[] = groups.flatMap(
  (group) => Object.entries(group.rows) as [RowId, Row][],
);
