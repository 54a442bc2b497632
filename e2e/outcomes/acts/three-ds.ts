import { CARDS, expect } from '../../fixtures.ts';
import { CODE, challengeIn } from '../../support/bank-pages.ts';
import { matrixCard } from '../../support/matrix-card.ts';
import type { Act, Scene, Story } from '../act.ts';
import type { threeDs } from '../rows/three-ds.ts';
import { withCard } from './steps.ts';

/** Pays with a card whose bank asks, and does something with the challenge. */
const challenged =
  (act: (scene: Scene, story: Story) => Promise<void>, number: string = CARDS.challenge): Act =>
  async (story) => {
    const scene = await withCard(number)(story);
    await act(scene, story);
    return scene;
  };

const verify = ({ page }: Scene) => challengeIn(page).verify();

/** Leaves the challenge by a reload. */
async function leave({ page }: Scene): Promise<void> {
  await expect(challengeIn(page).code).toBeVisible();
  await page.reload();
}

export const threeDsActs: Record<keyof typeof threeDs, Act> = {
  three_ds_authenticated: withCard(matrixCard('1003')),
  three_ds_attempted: withCard(matrixCard('1023')),
  three_ds_informational: withCard(matrixCard('2043')),
  three_ds_not_authenticated: withCard(matrixCard('1013')),
  three_ds_rejected: withCard(matrixCard('1033')),
  three_ds_unavailable: withCard(matrixCard('1053')),
  three_ds_directory_silent: withCard(matrixCard('1063')),
  three_ds_no_method: withCard(matrixCard('2103')),
  three_ds_method_silent: withCard(matrixCard('2203')),
  challenge_passed: challenged(verify),

  challenge_failed: challenged(async ({ page }) => {
    const challenge = challengeIn(page);
    // The page that says so comes before the next code.
    await challenge.verify('0000');
    await expect(challenge.bank.getByText('2 tries left')).toBeVisible();
    await challenge.verify('1111');
    await expect(challenge.bank.getByText('1 try left')).toBeVisible();
    await challenge.verify('2222');
  }),

  challenge_passed_then_declined: challenged(verify, CARDS.challengeThenDeclined),

  challenge_canceled: challenged(async ({ page }) => {
    await expect(challengeIn(page).code).toBeVisible();
    await challengeIn(page).cancel.click();
  }),

  challenge_step_up: challenged(verify, CARDS.stepUp),
  challenge_left: challenged(leave),

  challenge_left_and_continued: challenged(async (scene) => {
    await leave(scene);
    await scene.form.frame.getByRole('button', { name: 'Continue' }).click();
    await verify(scene);
  }),

  challenge_in_full_page: challenged(async ({ page }, { context }) => {
    const opened = context.waitForEvent('page');
    await challengeIn(page).fullPage.click();
    const tab = await opened;
    await tab.getByLabel('Verification code').fill(CODE);
    await tab.getByRole('button', { name: 'Verify' }).click();
  }, CARDS.refusesFraming),
};
