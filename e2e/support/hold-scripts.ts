import type { Page } from '@playwright/test';
import { hold } from './hold.ts';

export const IS_RENDERED = process.env.FRAME_PAGE !== 'static';
export const WHY_NOT = 'A static frame shows nothing before its script runs.';

/**
 * Holds the frame's scripts back, as a slow line would.
 * @returns Lets them come, those that are asked for later too.
 */
export const holdScripts = (page: Page): Promise<() => void> => hold(page, '**/sdk/frame/assets/*.js');
