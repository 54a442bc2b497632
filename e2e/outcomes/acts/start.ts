import { expect } from '../../fixtures.ts';
import { documentedPolicy, type PageOptions, serveCheckout } from '../../support/checkout-page.ts';
import { freePorts } from '../../support/ports.ts';
import type { Act, Story } from '../act.ts';
import type { start } from '../rows/start.ts';
import { payByCard, sceneOf } from './steps.ts';

/** A page that can't start its checkout. */
const opened =
  (options: (story: Story) => PageOptions | Promise<PageOptions>): Act =>
  async (story) => {
    const { page, api, merchant, stack } = story;
    const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
    await page.goto(serveCheckout(merchant, stack.providerUrl, session_id, await options(story)));
    return sceneOf(page, session_id);
  };

const policyWith = ({ stack }: Story, frames: string) => ({
  'content-security-policy': documentedPolicy(stack.providerUrl).replace(
    /frame-src [^;]+/,
    `frame-src ${frames}`,
  ),
});

export const startActs: Record<keyof typeof start, Act> = {
  start_bad_option: opened(() => ({ attributes: { 'pay-button': 'none' } })),
  start_no_target: opened(() => ({ attributes: { mount: '#nowhere' } })),

  start_forbidden_by_page: opened((story) => {
    story.violations.expectViolation(/frame-src/);
    return { headers: policyWith(story, "'none'") };
  }),

  async start_unreachable(story) {
    const [port] = await freePorts(1);
    const provider = `http://localhost:${port}`;
    await story.page.clock.install();
    const scene = await opened(() => ({
      attributes: { provider },
      headers: policyWith(story, provider),
    }))(story);
    await story.page.waitForFunction(() => document.querySelector('iframe') !== null);
    await story.page.clock.fastForward(15_000);
    return scene;
  },

  async start_unknown_session({ page, merchant, stack }) {
    await page.goto(serveCheckout(merchant, stack.providerUrl, 'A'.repeat(32)));
    return sceneOf(page, null);
  },

  async start_foreign_return({ page, api, merchant, stack }) {
    const session = async () => (await api.create({ allowed_origins: [merchant.origin] })).session_id;
    const [mine, other] = [await session(), await session()];
    const pageOf = (id: string) => serveCheckout(merchant, stack.providerUrl, id);
    await page.goto(pageOf(other));
    const scene = sceneOf(page, mine);
    await payByCard(scene.form);
    await expect.poll(async () => (await api.trace(other)).state).toBe('paid');
    await page.goto(`${pageOf(mine)}?souk_session=${other}`);
    return scene;
  },

  async start_no_error_callback({ page, api, merchant, stack }) {
    const { session_id } = await api.create({ allowed_origins: [merchant.origin] });
    const record = 'window.onCanceled = (outcome) => window.events.push({ type: "cancel", ...outcome });';
    await page.goto(
      merchant.serve({
        headers: { 'content-security-policy': documentedPolicy(stack.providerUrl) },
        html: `<!doctype html><title>A shop</title>
<script nonce="story">window.events = []; ${record}</script>
<script async src="${stack.providerUrl}/sdk/v1/souk.js" data-session="${session_id}" data-mount="#nowhere"
  data-cancel="onCanceled"></script>`,
      }),
    );
    return sceneOf(page, session_id);
  },
};
