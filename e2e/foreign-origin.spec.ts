import { cardForm, expect, test } from './fixtures.ts';
import { eventsOf, serveCheckout } from './support/checkout-page.ts';

test('a page on an origin that the session does not allow gets no form, and learns the remedy', async ({
  page,
  stack,
  api,
  merchant,
  stranger,
  violations,
}) => {
  const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
  violations.expectViolation(/frame-ancestors/);
  await page.clock.install();
  await page.goto(serveCheckout(stranger, stack.providerUrl, session_id));
  await page.waitForFunction(() => document.querySelector('iframe') !== null);
  await page.clock.fastForward(16_000);
  await expect
    .poll(() => eventsOf(page))
    .toEqual([expect.objectContaining({ type: 'error', code: 'frame_blocked' })]);
  const [failure] = await eventsOf(page);
  expect(failure?.message).toContain('allowed_origins');
  expect(failure?.message).toContain(stranger.origin);
  await expect(cardForm(page).number).toHaveCount(0);
});

/** Posts what an attacker would, to the page and to every frame in it; runs in the browser. */
const FORGE = `
  const outcome = { status: 'succeeded', sessionId: 'x', orderNo: 'x', reference: 'FORGED', method: 'card',
    amount: '12.00', currency: 'EUR', challengeOccurred: false, commitBy: null };
  window.forge = (page, channel) => {
    const call = (methodPath, args) =>
      ({ namespace: 'penpal', channel, type: 'CALL', id: crypto.randomUUID(), methodPath, args });
    const messages = [
      call(['outcome'], [outcome]), call(['failed'], [{ code: 'internal' }]), call(['cancel'], []),
      call(['__proto__', 'polluted'], []), call(['constructor', 'constructor'], ['return 1']),
      { namespace: 'penpal', channel, type: 'SYN', participantId: 'forged' },
      { type: 'outcome', outcome }, outcome, 'outcome', null,
    ];
    for (const message of messages) {
      page.postMessage(message, '*');
      for (let index = 0; index < page.length; index += 1) page[index].postMessage(message, '*');
    }
  };
`;

test('forged messages to the loader and to the frame change nothing', async ({
  page,
  stack,
  stranger,
  open,
}) => {
  const elsewhere = stranger.serve({
    html: `<!doctype html><script>${FORGE} addEventListener('message', (event) => { window.forge(parent, event.data); document.title = 'forged'; }, { once: true });</script>`,
  });
  const { form } = await open(
    {},
    {
      script: FORGE,
      body: `<div id="checkout"></div><iframe id="elsewhere" title="elsewhere" src="${elsewhere}"></iframe>`,
      headers: { 'content-security-policy': `frame-src ${stack.providerUrl} ${stranger.origin}` },
    },
  );
  await form.fill();
  const attackerReady = page.frames().find((part) => part.url() === elsewhere);
  await page.evaluate(() => {
    const checkout = document.querySelector<HTMLIFrameElement>('iframe[title="Secure checkout"]');
    const channel = new URL(checkout?.src ?? '').searchParams.get('i') ?? undefined;
    (window as unknown as { forge(page: Window, channel?: string): void }).forge(window, channel);
    document.querySelector<HTMLIFrameElement>('#elsewhere')?.contentWindow?.postMessage(channel, '*');
  });
  await expect.poll(() => attackerReady?.evaluate(() => document.title)).toBe('forged');
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  expect(await eventsOf(page)).toEqual([]);

  await form.clickPay();
  await expect.poll(() => eventsOf(page)).toEqual([expect.objectContaining({ type: 'success' })]);
  expect((await eventsOf(page))[0]?.reference).not.toBe('FORGED');
});

test('a foreign Origin on the session API is refused', async ({ page, stack, api, stranger, violations }) => {
  const { session_id } = await api.create({});
  violations.expectViolation(/connect-src/);
  await page.goto(stranger.serve({ html: '<!doctype html><title>Elsewhere</title>' }));
  const url = `${stack.providerUrl}/v1/sessions/${session_id}/`;
  const seen = await page.evaluate(
    (address) =>
      fetch(address)
        .then((response) => response.status)
        .catch(() => 'unreadable'),
    url,
  );
  expect(seen).toBe('unreadable');
  for (const headers of [
    { origin: stranger.origin },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    const refused = await fetch(url, { headers });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'origin_not_allowed' });
    expect(refused.headers.get('access-control-allow-origin')).toBeNull();
  }
  expect((await fetch(url)).status).toBe(200);
});
