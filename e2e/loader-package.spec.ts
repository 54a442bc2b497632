import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';

/** The files that merchants get, as they are built. */

test('importing the module on a server touches no window', () => {
  const script = `
    import { createCheckout, CheckoutError, version } from './dist/npm/index.js';
    const checkout = createCheckout({ session: 'A'.repeat(32), provider: 'https://pay.example' });
    const bad = createCheckout({});
    checkout.unmount();
    checkout.destroy();
    console.log(JSON.stringify([typeof checkout.mount, typeof bad.mount, CheckoutError.name !== '', version, typeof window]));
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(JSON.parse(printed)).toEqual(['function', 'function', true, version, 'undefined']);
});

test('no build loads anything else, or runs text as code', () => {
  for (const file of ['dist/sdk/souk.js', 'dist/npm/index.js']) {
    const source = readFileSync(file, 'utf8');
    for (const forbidden of [
      /\bimport\b/,
      /\brequire\(/,
      /\beval\b/,
      /\bFunction\(/,
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write/,
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/,
      /setAttribute\(/,
      /sourceMappingURL/,
    ]) {
      expect(source, `${file}: ${forbidden}`).not.toMatch(forbidden);
    }
  }
});

test('the types stand alone', () => {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, specifier = ''] of source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
      expect(specifier, `imported by ${file}`).toMatch(/^\.{1,2}\//);
      visit(join(dirname(file), specifier.replace(/\.(js|ts)$/, '.d.ts')));
    }
  };
  visit('dist/npm/types/loader/index.d.ts');
  expect([...seen]).toContain('dist/npm/types/protocol/outcome.d.ts');
  expect([...seen].filter((file) => /schema|snapshot|primitives/.test(file))).toEqual([]);
});
