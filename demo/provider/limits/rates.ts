import * as z from 'zod';

/** So many requests in so many seconds, counted from the first one. */
export interface Rate {
  requests: number;
  seconds: number;
}

const MINUTE = 60;
const TEN_MINUTES = 600;

/**
 * Every rate limit, by what it counts: `…_session` the calls of one session, `…_ip` those of one address
 * (of IPv6 a /64), `payment_card_prefix` the payments with one card's first eight digits.
 */
export const RATE_LIMITS = {
  payment_session: { requests: 120, seconds: MINUTE },
  payment_ip: { requests: 200, seconds: TEN_MINUTES },
  payment_card_prefix: { requests: 1_200, seconds: TEN_MINUTES },
  login_session: { requests: 60, seconds: MINUTE },
  login_ip: { requests: 300, seconds: TEN_MINUTES },
  apple_pay_session: { requests: 60, seconds: MINUTE },
  apple_pay_ip: { requests: 300, seconds: TEN_MINUTES },
  extend_session: { requests: 60, seconds: MINUTE },
  extend_ip: { requests: 300, seconds: TEN_MINUTES },
  snapshot_session: { requests: 1_200, seconds: MINUTE },
  snapshot_ip: { requests: 6_000, seconds: MINUTE },
} as const satisfies Record<string, Rate>;

export type RateName = keyof typeof RATE_LIMITS;

export interface RateLimits {
  /** `null`: not limited. */
  rates: Readonly<Record<RateName, Rate | null>>;
  /** As many requests as one that ended in a decline counts for. Whoever tries out stolen cards is declined. */
  declineCounts: number;
}

export const DEFAULT_LIMITS: RateLimits = { rates: RATE_LIMITS, declineCounts: 20 };

const names = Object.keys(RATE_LIMITS) as RateName[];

const Whole = z.number('Use a whole number.').int('Use a whole number.').min(1, 'Use at least 1.');

const Changed = z
  .strictObject({ requests: Whole.max(1_000_000), seconds: Whole.max(86_400) })
  .nullable()
  .optional();

const Given = z.strictObject({
  payment_session: Changed,
  payment_ip: Changed,
  payment_card_prefix: Changed,
  login_session: Changed,
  login_ip: Changed,
  apple_pay_session: Changed,
  apple_pay_ip: Changed,
  extend_session: Changed,
  extend_ip: Changed,
  snapshot_session: Changed,
  snapshot_ip: Changed,
  decline_counts: Whole.max(1_000).optional(),
} satisfies Record<RateName | 'decline_counts', z.ZodType>);

const EXAMPLE = '{"payment_ip": {"requests": 60, "seconds": 600}, "snapshot_ip": null, "decline_counts": 10}';

/** The limits that differ from the defaults, as JSON. */
export const RateLimitsJson = z.string().transform((text, context): RateLimits => {
  try {
    const parsed = Given.safeParse(JSON.parse(text));
    if (parsed.success) {
      const { decline_counts, ...given } = parsed.data;
      const rates = Object.fromEntries(
        names.map((name) => [name, given[name] === undefined ? RATE_LIMITS[name] : given[name]]),
      ) as Record<RateName, Rate | null>;
      return { rates, declineCounts: decline_counts ?? DEFAULT_LIMITS.declineCounts };
    }
    context.addIssue(`${z.prettifyError(parsed.error)}\n  Use e.g. ${EXAMPLE}.`);
  } catch {
    context.addIssue(`Use a JSON object, e.g. ${EXAMPLE}.`);
  }
  return z.NEVER;
});
