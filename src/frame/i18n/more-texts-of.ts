import type { Checkout } from '../state/create-state.ts';
import { more } from './en/more.ts';
import type { MoreTexts } from './more-texts.ts';

/** For lazy chunks only: English comes with it. */
export const moreTextsOf = (app: Checkout): MoreTexts => app.translation.value.others?.more ?? more;
