/**
 * Where a checkout stands on its page:
 *
 *     idle → mounting → live ⇄ restarting     and from everywhere → destroyed
 *      ↑        └────────┴──→ ended · failed
 *      └─── unmount ──────────────┘
 *
 * `restarting`: the frame was reloaded or moved by the host, and has not said `ready` again.
 * `ended`: the frame shows the session's end. `failed`: the frame shows why it can't start.
 */
export type Phase = 'idle' | 'mounting' | 'live' | 'restarting' | 'ended' | 'failed' | 'destroyed';

export type LifecycleEvent = 'mount' | 'hello' | 'ready' | 'outcome' | 'failed' | 'unmount' | 'destroy';

const EVERYWHERE = { unmount: 'idle', destroy: 'destroyed' } as const;

const TABLE: Record<Phase, Partial<Record<LifecycleEvent, Phase>>> = {
  idle: { ...EVERYWHERE, mount: 'mounting' },
  mounting: { ...EVERYWHERE, ready: 'live', outcome: 'ended', failed: 'failed' },
  live: { ...EVERYWHERE, hello: 'restarting', outcome: 'ended' },
  restarting: { ...EVERYWHERE, ready: 'live', outcome: 'ended', failed: 'failed' },
  ended: EVERYWHERE,
  failed: { ...EVERYWHERE, hello: 'restarting' },
  destroyed: {},
};

/** @returns the next phase; the same one where the event means nothing. */
export const transition = (phase: Phase, event: LifecycleEvent): Phase => TABLE[phase][event] ?? phase;
