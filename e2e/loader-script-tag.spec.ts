import { ONE_ENGINE } from './engines/one-engine.ts';
import { cardForm, expect, test } from './fixtures.ts';
import { documentedPolicy, eventsOf, serveCheckout } from './support/checkout-page.ts';

const FRAME = 'iframe[title="Secure checkout"]';

test('loading the script twice is harmless, and each element starts its own checkout once', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const allowed_origins = [merchant.origin];
  const one = await api.create({ allowed_origins });
  const two = await api.create({ allowed_origins });
  const script = (attributes: string) =>
    `<script src="${stack.providerUrl}/sdk/v1/souk.js" ${attributes}></script>`;
  await page.goto(
    merchant.serve({
      headers: { 'content-security-policy': documentedPolicy(stack.providerUrl) },
      html: `<!doctype html><title>A shop</title><body><div id="one"></div><div id="two"></div>
${script(`data-session="${one.session_id}" data-mount="#one"`)}
<script nonce="story">window.first = window.Souk;</script>
${script(`data-session="${two.session_id}" data-mount="#two"`)}
${script('')}`,
    }),
  );
  await expect(cardForm(page, `#one ${FRAME}`).number).toBeVisible();
  await expect(cardForm(page, `#two ${FRAME}`).number).toBeVisible();
  await expect(page.locator('iframe')).toHaveCount(2);
  const seen = await page.evaluate(() => {
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
    return {
      oneGlobal: window.Souk === (window as unknown as { first: unknown }).first,
      listed: scripts.slice(0, 2).every((script, index) => window.Souk?.checkouts[index] === script.checkout),
      count: window.Souk?.checkouts.length,
      withoutSession: scripts[2]?.checkout,
      version: window.Souk?.version,
    };
  });
  expect(seen).toEqual({
    oneGlobal: true,
    listed: true,
    count: 2,
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});

test('without data-mount the form stands where the script does', async ({ page, stack, api, merchant }) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(
    merchant.serve({
      headers: { 'content-security-policy': documentedPolicy(stack.providerUrl) },
      html: `<!doctype html><title>A shop</title><body><p id="above">Above</p>
<script async src="${stack.providerUrl}/sdk/v1/souk.js" data-session="${session_id}"></script>
<p id="below">Below</p>`,
    }),
  );
  await expect(cardForm(page).number).toBeVisible();
  const [above, frame, below] = await Promise.all(
    ['#above', FRAME, '#below'].map((part) => page.locator(part).boundingBox()),
  );
  expect(frame?.y).toBeGreaterThan(above?.y ?? Number.POSITIVE_INFINITY);
  expect(below?.y).toBeGreaterThanOrEqual((frame?.y ?? 0) + (frame?.height ?? Number.POSITIVE_INFINITY));
});

test('a target that stands further down the page is waited for', async ({ page, stack, api, merchant }) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await page.goto(
    merchant.serve({
      headers: { 'content-security-policy': documentedPolicy(stack.providerUrl) },
      html: `<!doctype html><title>A shop</title>
<script src="${stack.providerUrl}/sdk/v1/souk.js" data-session="${session_id}" data-mount="#checkout"></script>
<body><div id="checkout"></div>`,
    }),
  );
  await expect(cardForm(page).number).toBeVisible();
});

test.describe('errors that name the option', { tag: ONE_ENGINE }, () => {
  for (const [attributes, code, message] of [
    [{ mount: '#nowhere' }, 'mount_target_missing', /#nowhere/],
    [{ mount: 'head' }, 'mount_target_missing', /<body>/],
    [{ mount: '#[' }, 'mount_target_missing', /#\[/],
    [{ session: 'sk_sandbox_demo' }, 'invalid_option', /^"session" is "sk_san…"\. .*32 letters/],
    [{ provider: 'http://pay.example' }, 'invalid_option', /^"provider" is "http:\/…"\. Use an origin/],
    [{ presentation: 'modal' }, 'invalid_option', /^"presentation" is "modal…"\. Use inline, sheet/],
    [{ 'initial-height': 'tall' }, 'invalid_option', /^"initialHeight" is "tall…"\. Use CSS pixels/],
  ] as const) {
    test(JSON.stringify(attributes), async ({ page, stack, merchant }) => {
      await page.goto(
        serveCheckout(merchant, stack.providerUrl, 'A'.repeat(32), {
          attributes: attributes as Record<string, string>,
        }),
      );
      await expect
        .poll(() => eventsOf(page))
        .toEqual([expect.objectContaining({ type: 'error', code, message: expect.stringMatching(message) })]);
      await expect(page.locator('iframe')).toHaveCount(0);
    });
  }

  for (const [attributes, message] of [
    [{ appearance: '{theme: dark}' }, /^"appearance" is "\{theme: dark\}"/],
    [{ appearance: '{"theme":"night"}' }, /^"appearance"\.theme is "night"\. Use "auto"/],
    [{ 'pay-button': 'none' }, /^"payButton" is "none"/],
    [{ locale: 'english please' }, /^"locale" is "english please"/],
    [{ methods: ' ' }, /^"methods" is/],
  ] as const) {
    test(`the form's own: ${JSON.stringify(attributes)}`, async ({ page, open, violations }) => {
      // The form's own console may say it, too.
      violations.expectViolation(
        message.source.startsWith('^') ? new RegExp(message.source.slice(1)) : message,
      );
      await open({}, { attributes: attributes as Record<string, string> });
      await expect
        .poll(() => eventsOf(page))
        .toEqual([
          expect.objectContaining({
            type: 'error',
            code: 'invalid_option',
            message: expect.stringMatching(message),
          }),
        ]);
    });
  }
});

test('without data-error a failure to start is a cancel of reason error', { tag: ONE_ENGINE }, async ({
  page,
  stack,
  merchant,
}) => {
  await page.goto(
    merchant.serve({
      headers: { 'content-security-policy': documentedPolicy(stack.providerUrl) },
      html: `<!doctype html><title>A shop</title><body>
<script nonce="story">window.events = []; window.onCanceled = (outcome) => window.events.push(outcome);</script>
<script src="${stack.providerUrl}/sdk/v1/souk.js" data-session="${'A'.repeat(32)}" data-mount="#nowhere"
  data-cancel="onCanceled"></script>`,
    }),
  );
  await expect
    .poll(() => eventsOf(page))
    .toEqual([
      {
        status: 'canceled',
        reason: 'error',
        code: 'mount_target_missing',
        message: expect.stringContaining('#nowhere'),
        sessionId: 'A'.repeat(32),
        retryable: true,
        requestId: null,
      },
    ]);
});

test('a callback that does not exist is told in the console, by its option', { tag: ONE_ENGINE }, async ({
  page,
  stack,
  merchant,
}) => {
  const complained = page.waitForEvent('console', (message) => message.type() === 'error');
  await page.goto(
    serveCheckout(merchant, stack.providerUrl, 'A'.repeat(32), {
      attributes: { mount: '#nowhere', error: 'shop.nobody' },
    }),
  );
  expect((await complained).text()).toContain('onError: "shop.nobody" is no function of window');
});

test('callbacks are looked up when they are called', { tag: ONE_ENGINE }, async ({ page, api, open }) => {
  const { sessionId, form } = await open({}, { attributes: { success: 'shop.orders.paid' } });
  await form.fill();
  await page.evaluate(() => {
    const orders = {
      references: [] as string[],
      paid(outcome: { reference: string }) {
        this.references.push(outcome.reference);
      },
    };
    Object.assign(window, { shop: { orders } });
  });
  await form.pay.click();
  const references = () =>
    page.evaluate(
      () => (window as unknown as { shop: { orders: { references: string[] } } }).shop.orders.references,
    );
  await expect.poll(references).toHaveLength(1);
  expect(await references()).toEqual([(await api.trace(sessionId)).paid?.reference]);
});

test('works under a policy of nonces with strict-dynamic, with integrity and Trusted Types', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  const source = Buffer.from(await (await fetch(`${stack.providerUrl}/sdk/v1/souk.js`)).arrayBuffer());
  const digest = Buffer.from(await crypto.subtle.digest('SHA-384', source)).toString('base64');
  await page.goto(
    merchant.serve({
      headers: {
        'content-security-policy': `default-src 'none'; script-src 'nonce-story' 'strict-dynamic'; frame-src ${stack.providerUrl}; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
      html: `<!doctype html><title>A shop</title><body><div id="checkout"></div>
<script nonce="story" src="${stack.providerUrl}/sdk/v1/souk.js" integrity="sha384-${digest}" crossorigin
  data-session="${session_id}" data-mount="#checkout"></script>`,
    }),
  );
  const form = cardForm(page);
  await form.fill();
  await form.pay.click();
  await expect(form.frame.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
});
