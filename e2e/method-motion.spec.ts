import { expect, test } from './fixtures.ts';
import { frameOf } from './support/audit.ts';
import { FRAME } from './support/card-form.ts';

const OFFER = { methods: ['card', 'redirect'] as ('card' | 'redirect')[] };

interface Stopped {
  /** Milliseconds that each row would take. */
  durations: number[];
  /** Heights of the rows before, halfway and, when they have gone on, after. */
  before: number[];
  halfway: number[];
}

/** Chooses a row and stops the others' motion halfway. */
const chooseAndStop = (name: string): Promise<Stopped> => {
  const rows = [...document.querySelectorAll<HTMLElement>('.method')];
  const heights = () => rows.map(({ offsetHeight }) => offsetHeight);
  const before = heights();
  rows
    .find(({ textContent }) => textContent?.includes(name))
    ?.querySelector('input')
    ?.click();
  return new Promise((resolve) => {
    // After the frame in which it began.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const moves = rows.flatMap((row) =>
          row.getAnimations().filter((move) => !('transitionProperty' in move)),
        );
        for (const move of moves) {
          move.pause();
          move.currentTime = 40;
        }
        resolve({
          durations: moves.map(({ effect }) => Number(effect?.getTiming().duration)),
          before,
          halfway: heights(),
        });
      }),
    );
  });
};

const goOn = () => {
  for (const move of document.getAnimations()) if (move.playState === 'paused') move.finish();
};

test('a row that closes folds up, empty at once, and the page around it is told two heights', async ({
  page,
  open,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const { form } = await open(OFFER);
  await form.fill();
  const frame = await frameOf(form.frame.locator('html'));
  await page.evaluate((iframe) => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    new ResizeObserver(([entry]) => heights.push(entry?.contentRect.height ?? 0)).observe(
      document.querySelector(iframe) as Element,
    );
  }, FRAME);

  const { durations, before, halfway } = await frame.evaluate(chooseAndStop, 'Gulf Debit');
  expect(durations).toHaveLength(2);
  for (const duration of durations) {
    expect(duration).toBeGreaterThanOrEqual(150);
    expect(duration).toBeLessThanOrEqual(250);
  }
  // Nothing is left of it to be read or reached.
  await expect(form.number).toHaveCount(0);
  await frame.evaluate(goOn);
  const content = form.frame.locator('#souk');
  await expect(content).toHaveAttribute('style', '');
  const after = await form.frame
    .locator('.method')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).offsetHeight));
  const [card = [], gulf = []] = [0, 1].map((at) => [before[at], halfway[at], after[at]].map(Number));
  expect(card).toEqual([...new Set(card)].sort((a, b) => b - a));
  expect(gulf).toEqual([...new Set(gulf)].sort((a, b) => a - b));
  await expect
    .poll(async () => {
      const [given, wanted] = [await page.locator(FRAME).boundingBox(), await content.boundingBox()];
      return Math.abs((given?.height ?? 0) - (wanted?.height ?? 0));
    })
    .toBeLessThanOrEqual(2);
  const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  // As it was, and the two.
  expect(heights.length).toBeLessThanOrEqual(3);

  // Who changes his mind midway loses nothing typed.
  for (const name of ['Card', 'Gulf Debit', 'Card']) await frame.evaluate(chooseAndStop, name);
  await frame.evaluate(goOn);
  await expect(form.number).toHaveValue('4242 4242 4242 4242');
  await expect(form.code).toHaveValue('123');
  await form.clickPay();
  await expect(form.frame.getByRole('heading', { name: 'Payment complete' })).toBeVisible();
});

test('nothing moves for those who asked for that', async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { form } = await open(OFFER);
  await expect(form.number).toBeVisible();
  const frame = await frameOf(form.frame.locator('html'));
  expect((await frame.evaluate(chooseAndStop, 'Gulf Debit')).durations).toEqual([]);
  await expect(form.number).toHaveCount(0);
});
