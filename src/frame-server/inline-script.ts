import { keepEarlyChoice } from './early-choice.ts';
import { keepEarlySubmit } from './early-submit.ts';
import { resolveTheme } from './first-theme.ts';
import { askForWallet } from './first-wallet.ts';
import { askForScripts } from './late-scripts.ts';

/** The frame's one inline script, which the page's policy allows by its hash. It runs before anything is painted. */
export const INLINE_SCRIPT = [resolveTheme, askForWallet, keepEarlyChoice, keepEarlySubmit, askForScripts]
  .map((run) => `(${run})()`)
  .join(';');
