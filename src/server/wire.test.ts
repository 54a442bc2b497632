import { expectTypeOf, test } from 'vitest';
import type * as protocol from '../protocol/checkout.ts';
import type * as webhook from '../protocol/webhook.ts';
import type { TracePage } from './read-answer.ts';
import type { BulkItem, Checkout, CheckoutCreate, CheckoutUpdate } from './wire-checkout.ts';
import type { EventEntry, EventType, LoginToken, NewWebhookSecret, WebhookSecret } from './wire-events.ts';
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
  expectTypeOf<protocol.CheckoutList['items'][number]>().toExtend<Trace>();
  expectTypeOf<keyof protocol.CheckoutList>().toEqualTypeOf<keyof TracePage>();
});

test('each item of a bulk ends in a checkout or in errors by field', () => {
  type Answered = protocol.BulkAnswer['items'][number];
  expectTypeOf<Exclude<Answered, { errors: unknown }>>().toExtend<Checkout>();
  expectTypeOf<Exclude<Answered, protocol.CheckoutAnswer>>().toHaveProperty('errors');
  expectTypeOf<Exclude<BulkItem, Checkout>>().toHaveProperty('errors');
});

test('events and webhook secrets are told as the protocol has them', () => {
  expectTypeOf<webhook.EventEntry>().toExtend<EventEntry>();
  expectTypeOf<keyof webhook.EventEntry>().toEqualTypeOf<keyof EventEntry>();
  expectTypeOf<webhook.EventEntry['delivery']>().toEqualTypeOf<EventEntry['delivery']>();
  // A newer provider may send others; these it has by now.
  expectTypeOf<webhook.EventType>().toEqualTypeOf<EventType>();
  expectTypeOf<webhook.WebhookSecret>().toEqualTypeOf<WebhookSecret>();
  expectTypeOf<webhook.WebhookSecretCreated>().toEqualTypeOf<NewWebhookSecret>();
});
