import type { CDPSession, Page } from 'playwright-core';
import { table } from '../markdown.ts';
import { kilobytes } from './figures.ts';
import type { Section } from './report.ts';
import type { Scene } from './scene.ts';
import { OURS } from './variants.ts';
import { visitOnce } from './visit.ts';

/** What the merchant's page holds on to, after garbage was collected. */
export interface Held {
  rounds: number;
  heap: number;
  documents: number;
  nodes: number;
  listeners: number;
  /** Iframe elements that are alive, in the page or not. */
  iframes: number;
}

/** The first ones fill caches that stay. */
const WARM_UP = 5;

/** (h): a form that is mounted and unmounted again and again in one page. @param rounds after the warm-up. */
export async function measureMemory(scene: Scene, rounds: number): Promise<Section[]> {
  const held = await visitOnce(scene, { variant: OURS }, async (page) => {
    const session = await page.context().newCDPSession(page);
    await mountOften(page, WARM_UP);
    const before = await look(session, 0);
    await mountOften(page, Math.ceil(rounds / 2));
    const half = await look(session, Math.ceil(rounds / 2));
    await mountOften(page, Math.floor(rounds / 2));
    return [before, half, await look(session, rounds)];
  });
  return [memorySection(held)];
}

/** Leaves the checkout unmounted. */
const mountOften = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    const checkout = window.Souk?.checkouts[0];
    if (!checkout) throw new Error('The page has no checkout.');
    for (let round = 0; round < count; round += 1) {
      checkout.unmount();
      await checkout.mount('#checkout');
    }
    checkout.unmount();
  }, times);

async function look(session: CDPSession, rounds: number): Promise<Held> {
  // What one collection lets go of may hold what the next one finds.
  for (let time = 0; time < 3; time += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return {
    rounds,
    heap: usedSize,
    documents,
    nodes,
    listeners: jsEventListeners,
    iframes: await countIframes(session),
  };
}

async function countIframes(session: CDPSession): Promise<number> {
  const { result: prototype } = await session.send('Runtime.evaluate', {
    expression: 'HTMLIFrameElement.prototype',
  });
  const { objects } = await session.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.objectId ?? '',
  });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  return Number(result.value);
}

export const memorySection = (held: readonly Held[]): Section => ({
  title: 'What a page keeps of forms that are gone',
  text: table(
    ['Mounted and unmounted', 'Heap, KB', 'Documents', 'Nodes', 'Listeners', 'Detached frames'],
    held.map(({ rounds, heap, documents, nodes, listeners, iframes }) => [
      `${rounds} times`,
      kilobytes(heap),
      ...[documents, nodes, listeners, iframes].map(String),
    ]),
  ),
});
