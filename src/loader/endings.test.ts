import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Canceled, Success } from '../protocol/outcome.ts';
import { CheckoutError } from './checkout-error.ts';
import { callMerchant, createEndings } from './endings.ts';

const SESSION = 'A'.repeat(32);

const success: Success = {
  status: 'succeeded',
  sessionId: SESSION,
  orderNo: 'A-1',
  reference: 'ref',
  method: 'card',
  amount: '12.00',
  currency: 'EUR',
  challengeOccurred: false,
  commitBy: null,
};

const canceled: Canceled = {
  status: 'canceled',
  reason: 'expired',
  code: 'expired',
  message: 'Too late.',
  sessionId: SESSION,
  retryable: false,
  requestId: 'req_1',
};

const reported = vi.fn();
beforeEach(() => vi.stubGlobal('reportError', reported));
afterEach(() => {
  vi.unstubAllGlobals();
  reported.mockReset();
});

const callbacks = () => ({ onSuccess: vi.fn(), onCancel: vi.fn(), onError: vi.fn() });

test('the first ending is the only one', () => {
  const merchant = callbacks();
  const endings = createEndings(SESSION, () => merchant);
  endings.end(success);
  endings.end(canceled);
  endings.end(success);
  expect(merchant.onSuccess.mock.calls).toEqual([[success]]);
  expect(merchant.onCancel).not.toHaveBeenCalled();
  expect(endings.outcome()).toBe(success);
});

test('a callback that throws is reported, and the ending stands', () => {
  const fault = new Error('in the shop');
  const onSuccess = vi.fn(() => {
    throw fault;
  });
  const endings = createEndings(SESSION, () => ({ onSuccess }));
  endings.end(success);
  endings.end(success);
  expect(onSuccess).toHaveBeenCalledTimes(1);
  expect(reported).toHaveBeenCalledExactlyOnceWith(fault);
});

test('a callback that ends the checkout again is not called again', () => {
  const endings = createEndings(SESSION, () => ({ onCancel }));
  const onCancel = vi.fn(() => endings.end(success));
  endings.end(canceled);
  expect(onCancel).toHaveBeenCalledTimes(1);
});

test('callbacks are the ones of the moment', () => {
  let merchant = callbacks();
  const first = merchant;
  const endings = createEndings(SESSION, () => merchant);
  merchant = callbacks();
  endings.end(success);
  expect(first.onSuccess).not.toHaveBeenCalled();
  expect(merchant.onSuccess).toHaveBeenCalledTimes(1);
});

test('an error goes to onError and leaves the ending open', () => {
  const merchant = callbacks();
  const endings = createEndings(SESSION, () => merchant);
  const error = new CheckoutError('frame_blocked', 'Blocked.');
  endings.fail(error);
  endings.end(success);
  expect(merchant.onError.mock.calls).toEqual([[error]]);
  expect(merchant.onCancel).not.toHaveBeenCalled();
  expect(merchant.onSuccess).toHaveBeenCalledTimes(1);
});

test('without onError it is an ending of reason error', () => {
  const onCancel = vi.fn();
  const onSuccess = vi.fn();
  const endings = createEndings(SESSION, () => ({ onCancel, onSuccess }));
  endings.fail(
    new CheckoutError('session_not_found', 'Unknown.', { retryable: false, requestId: 'req_2', cause: 1 }),
  );
  endings.end(success);
  expect(onCancel.mock.calls).toEqual([
    [
      {
        status: 'canceled',
        reason: 'error',
        code: 'session_not_found',
        message: 'Unknown.',
        sessionId: SESSION,
        retryable: false,
        requestId: 'req_2',
      },
    ],
  ]);
  expect(onSuccess).not.toHaveBeenCalled();
});

test('with neither it is reported rather than lost', () => {
  const error = new CheckoutError('internal', 'Oh.');
  createEndings(SESSION, () => ({})).fail(error);
  expect(reported).toHaveBeenCalledExactlyOnceWith(error);
});

test('a callback that is not given is no fault', () => {
  callMerchant(undefined, 1);
  expect(reported).not.toHaveBeenCalled();
});
