/** What may go wrong between provider and bank at the next payment. The backend knows how each is ordered. */
export const faults = [
  { name: 'slow_answer', what: 'The bank answers after six seconds' },
  { name: 'lost_request', what: 'The request to the bank is lost' },
  { name: 'lost_answer', what: 'The bank’s answer is lost' },
  { name: 'bank_error', what: 'The bank answers 503' },
  { name: 'capture_lost', what: 'The capture’s answer is lost' },
] as const;

export type FaultName = (typeof faults)[number]['name'];
