import type { Snapshot } from '../../protocol/snapshot.ts';
import type { Api } from '../api/client.ts';
import type { Checkout } from '../state/create-state.ts';
import { type Retry, untilAnswered } from '../state/retry.ts';

const used = new WeakMap<Checkout, string>();

/** Exchanges the options' login token, each once. Whoever can't be logged in goes on as a guest, silently. */
export async function exchangeToken(app: Checkout, api: Api, retry: Omit<Retry, 'onLost'>): Promise<void> {
  const token = app.options.peek().loginToken;
  const arrive = () => {
    app.loginPending.value = false;
  };
  if (!token || used.get(app) === token) return arrive();
  used.set(app, token);
  // Nobody waits for cards while the network is away.
  const reply = await untilAnswered(() => api.login(token, retry.signal), { ...retry, onLost: arrive });
  if (reply.kind === 'answer') {
    const snapshot = withCardsOf(reply.value, app.state.peek().snapshot);
    app.dispatch({ type: 'snapshot', snapshot, requestId: reply.requestId });
  }
  arrive();
}

/** A guest's newer snapshot may have come before: then only what is the customer's own is news. */
const withCardsOf = (login: Snapshot, now: Snapshot): Snapshot =>
  login.version < now.version ? { ...now, cards: login.cards, can_save: login.can_save } : login;
