import { median, percentile } from '../statistics.ts';
import type { Round } from './load.ts';
import type { Visit } from './marks.ts';

/** The middle of many looks, and the half of them that is nearest to it. */
export interface Middle {
  median: number;
  from: number;
  to: number;
}

/** One form in one condition; times in milliseconds, ratios to the yardstick in the same round. */
export interface Compared {
  usable: Middle;
  ratio: Middle;
  fromNavigation: Middle;
  navigationRatio: Middle;
  /** `null` where nothing tells. */
  live: Middle | null;
}

export const middle = (of: readonly number[]): Middle => ({
  median: median(of),
  from: percentile(of, 0.25),
  to: percentile(of, 0.75),
});

/** @param form a variant's ID; `bare`: the yardstick; `again`: its second look, beside the first one. */
export function compare(rounds: readonly Round[], form: string): Compared {
  const visits = rounds.map((round) => visitOf(round, form));
  const live = visits.flatMap((visit) => visit.live ?? []);
  const ratio = (time: (visit: Visit) => number) =>
    middle(
      rounds.map((round) => {
        const beside = form === 'again' ? [round.bare] : [round.bare, round.again];
        const yardstick = beside.reduce((sum, visit) => sum + time(visit), 0) / beside.length;
        return time(visitOf(round, form)) / yardstick;
      }),
    );
  return {
    usable: middle(visits.map(({ usable }) => usable)),
    ratio: ratio(({ usable }) => usable),
    fromNavigation: middle(visits.map(({ fromNavigation }) => fromNavigation)),
    navigationRatio: ratio(({ fromNavigation }) => fromNavigation),
    live: live.length === visits.length ? middle(live) : null,
  };
}

function visitOf(round: Round, form: string): Visit {
  const found = form === 'bare' || form === 'again' ? round[form] : round.others.get(form);
  if (!found) throw new Error(`Nobody looked at "${form}".`);
  return found;
}
