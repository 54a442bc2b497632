import type { BrowserData } from '../../../src/protocol/payment.ts';
import type { Authentication } from '../gateway/gateway.ts';
import { plainAddress } from '../http/networks.ts';

/** What the request itself tells of the browser. */
export interface RequestFacts {
  accept: string | undefined;
  userAgent: string | undefined;
  /** The browser's address; `null` where it is not known. */
  ip: string | null;
}

type Browser = Authentication['browser'];

const DEPTHS = ['1', '4', '8', '15', '16', '24', '32', '48'] as const satisfies Browser['colorDepth'][];
const LONGEST_TAG = 8;
const LONGEST_HEADER = 2048;

/** The browser's own words, cut to what EMV 3DS allows (AReq, browser channel). */
export const browserData = (told: BrowserData, { accept, userAgent, ip }: RequestFacts): Browser => ({
  acceptHeader: accept?.slice(0, LONGEST_HEADER) || '*/*',
  userAgent: userAgent?.slice(0, LONGEST_HEADER) || 'unknown',
  ip: ip === null ? null : plainAddress(ip),
  javaEnabled: told.java_enabled,
  javascriptEnabled: true,
  language: shortLanguage(told.language),
  colorDepth: DEPTHS.findLast((depth) => Number(depth) <= told.color_depth) ?? '1',
  screenHeight: String(told.screen_height),
  screenWidth: String(told.screen_width),
  tz: String(told.tz),
});

/** A BCP 47 tag of at most eight characters: as many whole subtags as fit. */
export function shortLanguage(tag: string): string {
  const subtags = tag.split('-').filter((subtag) => /^[A-Za-z0-9]{1,8}$/.test(subtag));
  let short = '';
  for (const subtag of subtags) {
    const longer = short === '' ? subtag : `${short}-${subtag}`;
    if (longer.length > LONGEST_TAG) break;
    short = longer;
  }
  return short || 'en';
}
