import { effect } from '@preact/signals';
import type { Checkout } from '../state/create-state.ts';
import { insist } from '../state/insist.ts';
import type { Tools } from './method.ts';

/**
 * Fetches what goes beyond a card payment that meets no trouble, once something needs it.
 * @returns resolves when nothing is missing that the first look needs.
 */
export function loadMore(tools: Tools): Promise<void> {
  let loading: Promise<void> | null = null;
  effect(() => {
    if (!loading && needsMore(tools.app)) loading = load(tools);
  });
  return loading ?? Promise.resolve();
}

function needsMore({ surroundings, state, timeLeft }: Checkout): boolean {
  const { snapshot, step } = state.value;
  return (
    surroundings === 'standalone' ||
    snapshot.methods.some(({ type }) => type !== 'card') ||
    snapshot.cards !== undefined ||
    timeLeft.value !== null ||
    step.name === 'acting' ||
    (step.name === 'ready' && step.notice !== null) ||
    (step.name === 'ended' && step.outcome.status !== 'succeeded')
  );
}

async function load({ app, wire, limits }: Tools): Promise<void> {
  const forever = { limits, signal: new AbortController().signal, online: new EventTarget() };
  const { openMore } = await insist(() => import('./more/open-more.tsx'), forever);
  app.more.value = openMore({ app, wire, limits });
}
