import { effect } from '@preact/signals';
import type { FrameMethods, RemoteError, Result, SubmitAnswer } from '../protocol/messages.ts';
import { type Api, createApi } from './api/client.ts';
import { type CallHost, connectHost } from './host/connection.ts';
import { embeddedHost, sayHello } from './host/embedded.ts';
import { frameMethods } from './host/frame-methods.ts';
import type { Host } from './host/host.ts';
import { shakeHands } from './host/shake-hands.ts';
import { optionsTaker } from './host/take-options.ts';
import { lookOfUrl } from './look/look-of-url.ts';
import type { Page } from './run-checkout.tsx';
import type { Checkout } from './state/create-state.ts';
import { insist } from './state/insist.ts';
import type { LiveWire } from './state/jobs.ts';
import { refresh } from './state/refresh.ts';

interface Surroundings extends Pick<Page, 'data' | 'start' | 'limits'> {
  window: Window;
}

interface Connected extends Surroundings {
  /** Pays with the open form. */
  submit: () => Promise<Result<SubmitAnswer>>;
}

/** Rejects when the host doesn't shake hands, and then there is nobody to tell; or when its options can't be used. */
export async function connectCheckout(app: Checkout, around: Connected): Promise<LiveWire> {
  const { data, start, limits, window, submit } = around;
  const api = createApi({
    sessionId: app.state.peek().snapshot.session_id,
    timeout: limits.request,
    onLogout: () => app.dispatch({ type: 'logged_out' }),
  });
  const look: LiveWire['look'] = (signal = new AbortController().signal) => refresh(app, api, signal);
  if (data.host === 'standalone') {
    const { standaloneHost } = await import('./host/standalone.ts');
    app.options.value = { ...app.options.peek(), appearance: await lookOfUrl(start.appearance) };
    return { api, host: standaloneHost(app, limits, window), look };
  }
  const { popupGrace } = limits;
  const take = optionsTaker(app);
  const call = await connect(
    around,
    frameMethods({ app, take, look, submit, popupGrace, document: window.document }),
  );
  const host = embeddedHost(call, limits);
  const hello = await sayHello(call, limits);
  const options = hello.ok ? await take(hello.value) : hello;
  if (!options.ok) {
    host.failed(options.error);
    throw new Error(options.error.message);
  }
  effect(() => {
    const comes = Boolean(app.options.value.loginToken);
    app.loginPending.value = comes;
    if (comes) void logIn(app, api, around);
  });
  return { api, host, look };
}

/** Who brings a login token loads what exchanges it. */
async function logIn(app: Checkout, api: Api, { limits, window }: Surroundings) {
  const retry = { limits, signal: new AbortController().signal, online: window };
  const { exchangeToken } = await insist(() => import('./login/exchange-token.ts'), retry);
  await exchangeToken(app, api, retry);
}

/** Tells the host that this frame has no form to show. @returns the host, if there is one. */
export async function tellFailure(error: RemoteError, around: Surroundings): Promise<Host | null> {
  if (around.data.host === 'standalone') return null;
  const call = await connect(around, {});
  await sayHello(call, around.limits);
  const host = embeddedHost(call, around.limits);
  host.failed(error);
  return host;
}

/** The loader's functions, in exchange for the frame's. */
async function connect(
  { data, start, limits, window }: Surroundings,
  methods: Partial<FrameMethods>,
): Promise<CallHost> {
  const channel = start.instance;
  const port = await shakeHands({ window, allowedOrigins: data.allowedOrigins, channel }, limits.handshake);
  return connectHost(port, channel, methods);
}
