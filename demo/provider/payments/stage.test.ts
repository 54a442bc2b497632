import { expect, test } from 'vitest';
import { type StageFacts, stageOf } from './stage.ts';

const BEGUN: StageFacts = {
  status: 'processing',
  voidRequestedAt: null,
  gatewayRef: 'txn_1',
  method: 'card',
  threeDsTransId: null,
  actionType: null,
  threeDsBrowser: null,
  transStatus: null,
};
const ENROLLED: StageFacts = { ...BEGUN, threeDsTransId: 'trans' };
const KNOWN: StageFacts = {
  ...ENROLLED,
  threeDsBrowser: {
    completion: 'U',
    browser: {
      acceptHeader: '*/*',
      userAgent: 'x',
      ip: null,
      javaEnabled: false,
      javascriptEnabled: true,
      language: 'en',
      colorDepth: '24',
      screenHeight: '1',
      screenWidth: '1',
      tz: '0',
    },
  },
};

test.each<[string, StageFacts]>([
  ['begin', { ...BEGUN, gatewayRef: null }],
  ['authorise', BEGUN],
  ['authorise', { ...BEGUN, method: 'apple_pay' }],
  ['scheme', { ...BEGUN, method: 'redirect', status: 'requires_action', actionType: 'redirect' }],
  ['method', { ...ENROLLED, status: 'requires_action', actionType: 'three_ds_method' }],
  ['authenticate', KNOWN],
  ['challenge', { ...KNOWN, status: 'requires_action', actionType: 'three_ds_challenge' }],
  ['authorise', { ...KNOWN, transStatus: 'Y' }],
  ['over', { ...KNOWN, voidRequestedAt: new Date() }],
  ['over', { ...BEGUN, status: 'succeeded' }],
  ['over', { ...ENROLLED, status: 'declined' }],
  ['over', { ...BEGUN, status: 'canceled', gatewayRef: null }],
])('%s', (stage, attempt) => {
  expect(stageOf(attempt)).toBe(stage);
});
