import { ONE_ENGINE } from './engines/one-engine.ts';
import { CARDS, cardForm, expect, test } from './fixtures.ts';
import { documentedPolicy } from './support/checkout-page.ts';
import { type ModuleWindow, openModule, serveModule } from './support/module-page.ts';

const FRAME = 'iframe[title="Secure checkout"]';

test('the frame is as tall as its content, in a container of any size, and settles', async ({
  page,
  stack,
  open,
}) => {
  const { form } = await open(
    {},
    {
      headers: {
        'content-security-policy': `${documentedPolicy(stack.providerUrl)}; style-src 'nonce-story'`,
      },
      body: '<style nonce="story">iframe { height: 50vh; border: 9px solid; max-width: 50px }</style><div id="checkout"></div>',
    },
  );
  await expect(form.number).toBeVisible();
  const heights = async () => ({
    shown: (await page.locator(FRAME).boundingBox())?.height,
    width: await page.locator(FRAME).evaluate((iframe) => iframe.clientWidth),
    ...(await form.frame.locator('#souk').evaluate((root) => ({
      laidOutFor: innerWidth,
      content: Math.ceil(root.getBoundingClientRect().height),
    }))),
  });
  for (const width of [1200, 320, 700]) {
    await page.setViewportSize({ width, height: 700 });
    await expect
      .poll(async () => {
        const { shown = 0, content, width, laidOutFor } = await heights();
        return laidOutFor === width && Math.abs(shown - content) <= 1;
      })
      .toBe(true);
  }
  const before = (await heights()).shown;
  await form.pay.click();
  await expect.poll(async () => (await heights()).shown).toBeGreaterThan(before ?? 0);
  const changes = await page.locator(FRAME).evaluate(
    (iframe) =>
      new Promise<number>((resolve) => {
        let count = 0;
        let height = iframe.clientHeight;
        // What is scrolled into view writes the same style again.
        new MutationObserver(() => {
          if (iframe.clientHeight !== height) count += 1;
          height = iframe.clientHeight;
        }).observe(iframe, { attributes: true, attributeFilter: ['style'] });
        let frames = 0;
        const next = () => {
          frames += 1;
          if (frames < 30) requestAnimationFrame(next);
          else resolve(count);
        };
        requestAnimationFrame(next);
      }),
  );
  expect(changes).toBe(0);
});

test('the height that was reserved is close to what comes, so that the page does not jump', {
  tag: ONE_ENGINE,
}, async ({ page, openModulePage }) => {
  const { session_id, preload } = await openModulePage();
  const looks = [
    {},
    { density: 'compact' },
    { labels: 'floating' },
    { labels: 'floating', density: 'comfortable' },
  ] as const;
  for (const appearance of looks) {
    for (const width of [800, 300]) {
      await page.setViewportSize({ width, height: 800 });
      const reserved = await page.evaluate(
        ({ session, options }) => {
          void (window as unknown as ModuleWindow).start(session, options).mount('#checkout');
          return document.querySelector('iframe')?.offsetHeight;
        },
        { session: session_id, options: { preload, appearance } },
      );
      const { frame, number } = cardForm(page);
      await expect(number).toBeVisible();
      const came = await frame.locator('#souk').evaluate((root) => root.getBoundingClientRect().height);
      const where = `${JSON.stringify(appearance)}, ${width} px: ${reserved} reserved, ${came} came`;
      expect.soft(Math.abs((reserved ?? 0) - came), where).toBeLessThanOrEqual(8);
      await page.evaluate(() => document.querySelector('iframe')?.remove());
    }
  }
});

test('initialHeight is reserved before anything came', async ({ page, openModulePage }) => {
  const { session_id } = await openModulePage();
  const height = await page.evaluate((session) => {
    void (window as unknown as ModuleWindow).start(session, { initialHeight: 321 }).mount('#checkout');
    return document.querySelector('iframe')?.offsetHeight;
  }, session_id);
  expect(height).toBe(321);
});

test('a notice above what is in view is scrolled to, through a box that scrolls', async ({
  page,
  stack,
  api,
  merchant,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  await openModule(
    page,
    serveModule(merchant, {
      providerUrl: stack.providerUrl,
      body: '<div id="box"><div id="checkout"></div></div><div id="rest"></div>',
    }),
  );
  await page.evaluate(
    (session) => (window as unknown as ModuleWindow).start(session).mount('#checkout'),
    session_id,
  );
  const form = cardForm(page);
  await form.fill({ number: CARDS.declined });
  await page.locator('#box').evaluate((box: HTMLElement) => {
    Object.assign(box.style, {
      height: '200px',
      overflow: 'auto',
      marginTop: '900px',
      marginBottom: '900px',
    });
    box.scrollIntoView();
    box.scrollTop = box.scrollHeight;
  });
  await expect(form.number).not.toBeInViewport();
  await form.pay.click();
  await expect(form.frame.getByRole('paragraph').filter({ hasText: 'declined' })).toBeInViewport({
    ratio: 1,
  });
});
