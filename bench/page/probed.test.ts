import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { calling, probedFrame, probedHtml } from './probed.ts';

const PAGE = '<!doctype html>\n<html><head><meta charset="utf-8"></head><body>$&</body></html>';
const headers = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self' 'sha256-abc'",
  Vary: '*',
};

test('a script stands before everything else, and the rest stays as it is', () => {
  const html = probedHtml(PAGE, '#field');
  expect(html).toContain('<html><head><script>(function probeForm(');
  expect(html).toContain('("#field")</script><meta charset="utf-8"></head><body>$&</body>');
});

test('the policy allows just this script beside what it allowed', async () => {
  const probed = await probedFrame({ html: PAGE, headers }, '#field');
  const [, script = ''] = /<script>(.*)<\/script>/s.exec(probed.html) ?? [];
  const hash = createHash('sha256').update(script).digest('base64');
  expect(probed.headers).toEqual({
    'Content-Security-Policy': `default-src 'none'; script-src 'self' 'sha256-${hash}' 'sha256-abc'`,
    Vary: '*',
  });
});

test('what could not be measured is refused', async () => {
  expect(() => probedHtml('<p>', '#field')).toThrow('<head>');
  await expect(probedFrame({ html: PAGE, headers: {} }, '#field')).rejects.toThrow("script-src 'self'");
});

test('a script is what it says', () => {
  const told: number[] = [];
  new Function(
    'told',
    calling((given: number) => void told.push(given), 4),
  )(told);
  expect(told).toEqual([4]);
});
