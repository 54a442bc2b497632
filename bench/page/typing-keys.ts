import type { Page } from 'playwright-core';

const NUMBER = '4242424242424242';

/** In each look: a card number typed and taken back, twice. */
export const KEYS = NUMBER.length * 4;

/** @param key which of them: `0` is the first. */
export const pressKey = (page: Page, key: number): Promise<void> =>
  page.keyboard.press(NUMBER[key % (NUMBER.length * 2)] ?? 'Backspace');
