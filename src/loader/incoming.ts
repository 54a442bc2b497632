import type { Change, Hello, PaymentDetails, Rect, RemoteError, Result } from '../protocol/messages.ts';
import type { Outcome } from '../protocol/outcome.ts';
import { isObject, isString } from './problem.ts';

/**
 * What comes from the frame, checked by hand: the schema library would be larger than the whole loader.
 * Unknown keys pass: a newer frame may send more.
 */

type Shape = Record<string, (value: unknown) => boolean>;

const has = (value: unknown, shape: Shape): boolean =>
  isObject(value) && Object.entries(shape).every(([key, accepts]) => accepts(value[key]));

const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
export const isNumber = (value: unknown): value is number => Number.isFinite(value);
const orNull = (accepts: (value: unknown) => boolean) => (value: unknown) => value === null || accepts(value);
const orAbsent = (accepts: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || accepts(value);
const is = (literal: string) => (value: unknown) => value === literal;

export const isHello = (value: unknown): value is Hello => has(value, { version: Number.isInteger });

export const isRect = (value: unknown): value is Rect => has(value, { top: isNumber, bottom: isNumber });

export const isChange = (value: unknown): value is Change =>
  has(value, { method: isString, brand: orNull(isString), complete: isBoolean, state: isString });

export const isPaymentDetails = (value: unknown): value is PaymentDetails =>
  has(value, {
    method: isString,
    amount: isString,
    currency: isString,
    brand: orAbsent(isString),
    lastFour: orAbsent(isString),
    save: isBoolean,
  });

const SUCCESS: Shape = {
  status: is('succeeded'),
  sessionId: isString,
  orderNo: isString,
  reference: isString,
  method: isString,
  amount: isString,
  currency: isString,
  challengeOccurred: isBoolean,
  commitBy: orNull(isString),
};

const CANCELED: Shape = {
  status: is('canceled'),
  reason: isString,
  code: isString,
  message: isString,
  sessionId: isString,
  retryable: isBoolean,
  requestId: orNull(isString),
};

export const isOutcome = (value: unknown): value is Outcome => has(value, SUCCESS) || has(value, CANCELED);

export const isRemoteError = (value: unknown): value is RemoteError =>
  has(value, {
    code: isString,
    message: isString,
    retryable: isBoolean,
    requestId: orNull(isString),
  });

/** Whether a reply of the frame's is one. Its value is the frame's word for the merchant and goes through as it is. */
export const isResult = <T>(value: unknown): value is Result<T> =>
  isObject(value) && (value.ok === true || (value.ok === false && isRemoteError(value.error)));
