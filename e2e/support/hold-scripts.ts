import type { Page } from '@playwright/test';
import { hold } from './hold.ts';
import type { FramePage } from './stack.ts';

/** For `test.skip`: a static frame shows nothing before its script runs. */
export const isStatic = ({ framePage }: { framePage: FramePage }): boolean => framePage === 'static';
export const WHY_NOT = 'A static frame shows nothing before its script runs.';

/**
 * Holds the frame's scripts back, as a slow line would.
 * @returns Lets them come, those that are asked for later too.
 */
export const holdScripts = (page: Page): Promise<() => void> => hold(page, '**/sdk/frame/assets/*.js');
