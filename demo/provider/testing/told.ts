import type { Trace } from '../../../src/protocol/checkout.ts';

/** A trace as an event carries it: without the links, which whoever asks for a trace gets besides. */
export const asTold = ({ checkout_url: _, short_url: __, ...trace }: Trace): Trace => trace;
