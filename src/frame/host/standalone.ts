import type { WireOutcome } from '../../protocol/outcome-schema.ts';
import type { Host } from './host.ts';

/**
 * The payment link: the form is the page, nobody is around it.
 * @param onOutcome leads the customer back to the shop.
 */
export function standaloneHost(onOutcome: (outcome: WireOutcome) => void): Host {
  const nobody = () => {};
  return {
    ready: nobody,
    resize: nobody,
    reveal: nobody,
    change: nobody,
    beforePayment: async () => ({ ok: true, value: null }),
    outcome: onOutcome,
    failed: nobody,
  };
}
