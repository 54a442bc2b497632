import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeMessage, encodeMessage, hearNotification } from './messages.ts';

const IDS = { transId: 'trans', acsTransId: 'acs' };
const CRES = { messageType: 'CRes', transStatus: 'Y', threeDSServerTransID: 'trans', acsTransID: 'acs' };
const hear = (fields: Record<string, string>) =>
  hearNotification(new URLSearchParams(fields), IDS, 'session');

test('a message is sent without padding, and read with and without', () => {
  const message = { a: 'ä?>' };
  const text = encodeMessage(message);
  expect(text).not.toMatch(/[+/=]/);
  for (const padding of ['', '=', '==']) expect(decodeMessage(text + padding)).toEqual(message);
});

test('nothing that is no message is read, and nothing throws', () => {
  for (const text of ['', '====', 'bnVsbA', 'WzFd', '/+', 'A'.repeat(20_000)])
    expect(decodeMessage(text), text.slice(0, 9)).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => void decodeMessage(text)));
});

test.each<[string, Record<string, string>, object]>([
  ['a CRes', { cres: encodeMessage(CRES) }, { message: 'cres' }],
  [
    'with its session data, padded',
    { cres: encodeMessage(CRES), threeDSSessionData: 'session==' },
    { message: 'cres' },
  ],
  [
    'an error message',
    { erro: encodeMessage({ messageType: 'Erro', threeDSServerTransID: 'trans' }) },
    { message: 'error' },
  ],
  ['nothing', {}, { message: 'unusable', why: 'no message' }],
  ['noise', { cres: '?' }, { message: 'unusable', why: 'not decodable' }],
  [
    'another message',
    { cres: encodeMessage({ ...CRES, messageType: 'CReq' }) },
    { message: 'unusable', why: 'not a CRes' },
  ],
  [
    'a status that a browser can’t bring',
    { cres: encodeMessage({ ...CRES, transStatus: 'A' }) },
    { message: 'unusable', why: 'not a CRes' },
  ],
  [
    'another transaction',
    { cres: encodeMessage({ ...CRES, acsTransID: 'other' }) },
    { message: 'unusable', why: 'other IDs' },
  ],
  [
    'another session',
    { cres: encodeMessage(CRES), threeDSSessionData: 'other' },
    { message: 'unusable', why: 'other session data' },
  ],
])('%s', (_, fields, heard) => {
  expect(hear(fields)).toEqual(heard);
});
