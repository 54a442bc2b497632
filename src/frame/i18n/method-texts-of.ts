import type { Checkout } from '../state/create-state.ts';
import { methods } from './en/methods.ts';
import type { MethodTexts } from './method-texts.ts';

/** For lazy chunks only: English comes with it. */
export const methodTextsOf = (app: Checkout): MethodTexts => app.translation.value.others?.methods ?? methods;
