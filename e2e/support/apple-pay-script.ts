import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { ApplePayOptions } from './apple-pay-double.ts';

/** Read from its file: Playwright compiles what it passes to a page, and forgets its helpers. */
const double = stripTypeScriptTypes(
  readFileSync(new URL('./apple-pay-double.ts', import.meta.url), 'utf8'),
).replaceAll(/^export /gm, '');

/** Script that gives the document an Apple Pay. */
export const applePayScript = (version = 14): string =>
  `(() => { ${double}\ninstallApplePayDouble(${JSON.stringify({ version } satisfies ApplePayOptions)}); })()`;
