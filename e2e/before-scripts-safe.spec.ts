import type { Page } from '@playwright/test';
import { CARDS, expect, test } from './fixtures.ts';
import { hold } from './support/hold.ts';
import { isStatic, WHY_NOT } from './support/hold-scripts.ts';

test.skip(isStatic, WHY_NOT);

/** What the page asks for from now on that isn't its scripts. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (!request.url().includes('/sdk/frame/')) sent.push(`${request.method()} ${request.url()}`);
  });
  return sent;
}

test('nothing that was typed leaves the page, even where nobody keeps its submit', async ({
  page,
  stack,
  api,
  violations,
}) => {
  violations.expectViolation(/form-action blocked/);
  await hold(page, '**/sdk/frame/assets/*.js');
  const { session_id } = await api.create({});
  const url = `${stack.providerUrl}/frame/v1/${session_id}/`;
  // As if the inline script had not run. The policy is the provider's own.
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replace(/<script>[\s\S]*?<\/script>/, '') });
  });
  await page.goto(url, { waitUntil: 'commit' });
  const number = page.getByLabel('Card number');
  await number.fill(CARDS.succeeds);
  await page.getByLabel('Security code').fill('123');
  const sent = sentBy(page);
  // In one go: the drivers wait for the page that the policy keeps from coming.
  const { refused, kept, entries } = await page.evaluate(async () => {
    const form = document.querySelector('form') as HTMLFormElement;
    const violation = new Promise<SecurityPolicyViolationEvent>((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve),
    );
    form.requestSubmit();
    const { effectiveDirective, blockedURI } = await violation;
    return {
      refused: `${effectiveDirective} ${blockedURI}`,
      kept: form.querySelector<HTMLInputElement>('#card-number')?.value,
      // What a native submit would carry, were it let through.
      entries: [...new FormData(form)],
    };
  });
  expect(refused).toContain('form-action');
  expect(refused).not.toContain(CARDS.succeeds);
  expect(kept).toBe(CARDS.succeeds);
  expect(entries).toEqual([['method', 'on']]);
  expect(sent).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test.skip(
    ({ browserName }) => browserName !== 'chromium',
    'Elsewhere the driver stops scripts after the page was read.',
  );

  for (const path of ['frame/v1', 'pay']) {
    test(`nobody is asked for a card that can’t be sent: /${path}/`, async ({ page, stack, api }) => {
      const { session_id } = await api.create({});
      await page.goto(`${stack.providerUrl}/${path}/${session_id}/?locale=de`);
      // Playwright itself finds no text in there.
      await expect(page.locator('noscript .notice')).toContainText('JavaScript');
      await expect(page.locator('form')).toBeHidden();
    });
  }
});
