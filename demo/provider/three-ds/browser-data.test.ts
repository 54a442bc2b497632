import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Authenticate } from '../../bank/wire.ts';
import { authenticationToWire } from '../gateway/to-wire.ts';
import { BROWSER } from '../testing/provider.ts';
import { browserData, shortLanguage } from './browser-data.ts';

const REQUEST = { accept: 'text/html,*/*;q=0.8', userAgent: 'Mozilla/5.0', ip: '203.0.113.7' };
const told = (changes: object) => ({ ...BROWSER, window_size: '02' as const, ...changes });

test('a depth that EMV doesn’t know is the next lower one', () => {
  const depthOf = (depth: number) => browserData(told({ color_depth: depth }), REQUEST).colorDepth;
  expect([1, 3, 4, 8, 15, 16, 17, 24, 30, 32, 48, 64].map(depthOf)).toEqual([
    '1',
    '1',
    '4',
    '8',
    '15',
    '16',
    '16',
    '24',
    '24',
    '32',
    '48',
    '48',
  ]);
});

test.each([
  ['en', 'en'],
  ['zh-Hans-CN', 'zh-Hans'],
  ['en-GB-oxendict', 'en-GB'],
  ['ar-KW', 'ar-KW'],
  ['', 'en'],
  ['<script>', 'en'],
])('language %j is sent as %j', (language, short) => {
  expect(shortLanguage(language)).toBe(short);
});

test('time zone and screen go as they are; headers are cut; addresses lose what is no address', () => {
  expect(
    browserData(told({ tz: -180 }), {
      accept: 'a'.repeat(3000),
      userAgent: undefined,
      ip: '::ffff:10.0.0.1',
    }),
  ).toMatchObject({ tz: '-180', screenWidth: '1920', acceptHeader: 'a'.repeat(2048), ip: '10.0.0.1' });
});

test('whatever a browser says, the bank gets what EMV allows', () => {
  const header = fc.option(fc.string({ maxLength: 3000 }), { nil: undefined });
  const browser = fc.record({
    java_enabled: fc.boolean(),
    language: fc.string({ maxLength: 64 }),
    color_depth: fc.integer({ min: 1, max: 64 }),
    screen_height: fc.integer({ min: 0, max: 999_999 }),
    screen_width: fc.integer({ min: 0, max: 999_999 }),
    tz: fc.integer({ min: -1440, max: 1440 }),
    window_size: fc.constant('01' as const),
  });
  fc.assert(
    fc.property(browser, header, header, (says, accept, userAgent) => {
      const wire = authenticationToWire({
        completion: 'U',
        notificationUrl: 'https://pay.example/',
        stepUp: false,
        browser: browserData(says, { accept, userAgent, ip: null }),
      });
      expect(Authenticate.safeParse(wire).error).toBeUndefined();
    }),
  );
});
