import { expectTypeOf, test } from 'vitest';
import type * as protocol from '../protocol/checkout.ts';
import type { Checkout, CheckoutCreate, CheckoutUpdate } from './wire-checkout.ts';
import type { LoginToken } from './wire-events.ts';
import type { Trace } from './wire-trace.ts';

/** A field that is left out and one that is `undefined` are sent alike. */
type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

test('what the kit sends is what the protocol takes', () => {
  expectTypeOf<CheckoutCreate>().toEqualTypeOf<protocol.CheckoutCreate>();
  expectTypeOf<Given<CheckoutUpdate>>().toEqualTypeOf<Given<protocol.CheckoutUpdate>>();
});

test('what the protocol answers is what the kit tells of', () => {
  expectTypeOf<protocol.CheckoutAnswer>().toExtend<Checkout>();
  expectTypeOf<keyof protocol.CheckoutAnswer>().toExtend<keyof Checkout>();
  expectTypeOf<protocol.Trace>().toExtend<Trace>();
  expectTypeOf<keyof protocol.Trace>().toExtend<keyof Trace>();
  expectTypeOf<protocol.Trace['attempts']>().toEqualTypeOf<Trace['attempts']>();
  expectTypeOf<protocol.Trace['paid']>().toEqualTypeOf<Trace['paid']>();
  expectTypeOf<protocol.LoginTokenAnswer>().toEqualTypeOf<LoginToken>();
});
