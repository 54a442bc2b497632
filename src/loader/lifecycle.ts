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

/** Where each event leads, and from where: from everywhere but `destroyed` where it doesn't say. */
const TABLE: Record<LifecycleEvent, readonly [to: Phase, from?: string]> = {
  mount: ['mounting', 'idle'],
  hello: ['restarting', 'live failed'],
  ready: ['live', 'mounting restarting'],
  outcome: ['ended', 'mounting restarting live'],
  failed: ['failed', 'mounting restarting'],
  unmount: ['idle'],
  destroy: ['destroyed'],
};

/** @returns the next phase; the same one where the event means nothing. */
export function transition(phase: Phase, event: LifecycleEvent): Phase {
  const [to, from] = TABLE[event];
  return (from ? from.includes(phase) : phase !== 'destroyed') ? to : phase;
}
