import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Page } from 'playwright-core';
import { table } from '../markdown.ts';
import { type Middle, middle } from './compare.ts';
import { milliseconds, ratio } from './figures.ts';
import { formFrame } from './form-frame.ts';
import { type Section, within } from './report.ts';
import type { Scene } from './scene.ts';
import { OURS } from './variants.ts';
import { visitOnce } from './visit.ts';

declare global {
  interface Window {
    /** Called by the merchant's `onSuccess`. */
    benchPaid(): void;
    benchPaidAt: number | null;
    benchClickedAt: number | null;
  }
}

const WARM_UP = 5;
const FIELDS = { number: '4242424242424242', exp: '12/34', csc: '123' };

/** (i): from the click on Pay to the merchant's `onSuccess`, beside the bare call that pays. */
export async function measurePay(scene: Scene, pairs: number): Promise<Section[]> {
  const clicks: number[] = [];
  const calls: number[] = [];
  const agent = new Agent({ keepAlive: true });
  try {
    // Until the code is compiled and every connection is open.
    for (let time = 0; time < WARM_UP; time += 1) await callOnce(scene, agent);
    for (let pair = 0; pair < pairs; pair += 1) {
      calls.push(await callOnce(scene, agent));
      clicks.push(await clickOnce(scene));
    }
  } finally {
    agent.destroy();
  }
  return [
    paySection(middle(clicks), middle(calls), middle(clicks.map((click, at) => click / (calls[at] ?? 1)))),
  ];
}

export const paySection = (clicks: Middle, calls: Middle, ratios: Middle): Section => ({
  title: 'From the click on Pay to the callback',
  text: table(
    ['', 'Milliseconds', 'Ratio'],
    [
      ['the bare call to the API', within(calls, milliseconds), '1.00'],
      ['click → `onSuccess`', within(clicks, milliseconds), within(ratios, ratio)],
    ],
  ),
});

const clickOnce = (scene: Scene): Promise<number> =>
  visitOnce(scene, { variant: OURS }, async (page) => {
    const frame = formFrame(page);
    for (const [name, value] of Object.entries(FIELDS))
      await frame.locator(`input[autocomplete="cc-${name}"]`).fill(value);
    await page.evaluate(() => {
      window.benchPaid = () => {
        window.benchPaidAt = performance.timeOrigin + performance.now();
      };
    });
    await frame.evaluate(() => {
      const note = ({ timeStamp }: Event) => {
        window.benchClickedAt = performance.timeOrigin + timeStamp;
      };
      addEventListener('click', note, { capture: true, once: true });
    });
    await frame.locator('button.pay').click();
    const paid = await timeOf(page, 'benchPaidAt');
    const clicked = await frame.evaluate(() => window.benchClickedAt);
    if (clicked === null) throw new Error('Nobody clicked.');
    return paid - clicked;
  });

/** Polls every 50 ms, so that asking doesn't slow down what is asked about. */
async function timeOf(page: Page, name: 'benchPaidAt'): Promise<number> {
  const found = await page.waitForFunction((key) => window[key] ?? false, name, { polling: 50 });
  return Number(await found.jsonValue());
}

/** What a browser would send if there were no page, over a connection that is there already. */
async function callOnce(scene: Scene, agent: Agent): Promise<number> {
  const { port } = new URL(scene.origins('loopback').provider);
  const { session } = await scene.backend.createSession();
  const path = `/v1/sessions/${session}/`;
  await send(agent, { port, path, method: 'GET' });
  const body = JSON.stringify({
    method: 'card',
    amount: '12.00',
    currency: 'EUR',
    save: false,
    card: { number: FIELDS.number, expiry_month: '12', expiry_year: '34', cvc: FIELDS.csc },
  });
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const started = performance.now();
  const answer = await send(agent, { port, path: `${path}payments/`, method: 'POST', headers }, body);
  const took = performance.now() - started;
  if (!answer.includes('"succeeded"')) throw new Error(`The payment failed: ${answer}`);
  return took;
}

const send = (
  agent: Agent,
  options: { port: string; path: string; method: string; headers?: Record<string, string> },
  body?: string,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', agent, ...options }, (response) => {
      response
        .setEncoding('utf8')
        .toArray()
        .then((chunks) => resolve(chunks.join('')), reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
