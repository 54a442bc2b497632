/** Multiples of the first inquiry's delay: 15 s, 30 s, 1, 2, 5, 10 min and so on. */
const STEPS = [1, 2, 4, 8, 20, 40];

const MOST_PATIENT = 12;

export interface OpenAttempt {
  /** Milliseconds since it was made. */
  age: number;
  /** Milliseconds until its deadline; negative when that has passed. */
  left: number;
  voidRequested: boolean;
  /** How often the bank was asked already. */
  inquiries: number;
}

/** @returns milliseconds until the bank is asked again about an attempt that is still open. */
export function nextInquiry(
  attempt: OpenAttempt,
  limits: { firstInquiry: number; acknowledge: number },
): number {
  if (attempt.voidRequested || attempt.left <= 0) {
    return limits.acknowledge * Math.min(MOST_PATIENT, 1 + Math.floor(attempt.inquiries / 10));
  }
  const step = STEPS.find((multiple) => multiple * limits.firstInquiry > attempt.age);
  const next = step === undefined ? 40 * limits.firstInquiry : step * limits.firstInquiry - attempt.age;
  return Math.min(next, attempt.left);
}
