import type { Authenticated, ChallengeResult } from '../gateway/gateway.ts';
import { isBankPage } from './bank-page.ts';

/** What to do where an issuer can't tell whether it knows its customer. */
export type WhenUnavailable = 'decline' | 'authorise';

/** EMV 3DS `transStatus` as it is kept; a directory server that didn't answer counts as `U`. */
export type TransStatus = 'Y' | 'N' | 'U' | 'A' | 'R' | 'I';

/** What an issuer's answer means for the payment. */
export type Verdict =
  | { do: 'authorise' | 'decline'; transStatus: TransStatus }
  | { do: 'challenge'; acsUrl: string; acsTransId: string }
  /** The customer is not through. */
  | { do: 'wait' }
  | { do: 'cancel' };

/** api.md §5: where each `transStatus` leads. */
export function verdictOn(answer: Authenticated, unavailable: WhenUnavailable): Verdict {
  switch (answer.transStatus) {
    case 'Y':
    case 'A':
    case 'I':
      return { do: 'authorise', transStatus: answer.transStatus };
    case 'N':
    case 'R':
      return { do: 'decline', transStatus: answer.transStatus };
    case 'U':
    case 'timeout':
      return { do: unavailable, transStatus: 'U' };
    case 'C':
      // A browser is sent there: an address that it must not go to is no challenge.
      return isBankPage(answer.acsUrl)
        ? { do: 'challenge', acsUrl: answer.acsUrl, acsTransId: answer.acsTransId }
        : { do: unavailable, transStatus: 'U' };
    case 'voided':
      return { do: 'cancel' };
  }
}

/** The issuer's RReq. */
export function verdictOnChallenge(result: ChallengeResult, unavailable: WhenUnavailable): Verdict {
  switch (result.status) {
    case 'pending':
      return { do: 'wait' };
    case 'voided':
      return { do: 'cancel' };
    case 'done':
      return verdictOn({ transStatus: result.transStatus }, unavailable);
  }
}
