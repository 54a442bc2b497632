import * as z from 'zod/mini';
import type { FrameData } from '../protocol/frame-page.ts';
import type { RemoteError } from '../protocol/messages.ts';
import type { TimeLimits } from '../protocol/time-limits.ts';
import { createApi } from './api/client.ts';
import { openConnection } from './host/connection.ts';
import { embeddedHost, sayHello } from './host/embedded.ts';
import { frameMethods } from './host/frame-methods.ts';
import type { Host } from './host/host.ts';
import { wayBack } from './host/leaving.ts';
import { standaloneHost } from './host/standalone.ts';
import type { MethodForms } from './methods/method-forms.ts';
import type { Checkout } from './state/create-state.ts';
import type { Wire } from './state/jobs.ts';

// The frame's CSP allows no eval, by which zod would compile its parsers.
z.config({ jitless: true });

/**
 * What is loaded while the form is already there: schemas, API client, the port to the loader.
 */

interface Surroundings {
  data: FrameData;
  /** Tells this checkout from others on the same page. */
  instance: string;
  limits: TimeLimits;
  window: Window;
}

/** Rejects when the host doesn't shake hands; then there is nobody to tell. */
export async function connectCheckout(
  app: Checkout,
  forms: MethodForms,
  around: Surroundings,
): Promise<Wire> {
  const { data, limits, window } = around;
  const api = createApi(app.state.peek().snapshot.session_id, limits.request);
  if (data.host === 'standalone') {
    return {
      api,
      host: standaloneHost((outcome) => leave(app, around, wayBack(app.state.peek().snapshot, outcome))),
    };
  }
  const { remote } = await openConnection({
    window,
    allowedOrigins: data.allowedOrigins,
    channel: around.instance,
    methods: frameMethods(app, forms, api),
    handshake: limits.handshake,
  });
  const options = await sayHello(remote, limits);
  if (!options) throw new Error('The page around the frame gave no usable answer.');
  app.options.value = options;
  return { api, host: embeddedHost(remote, limits) };
}

/** Success is read for a moment; who canceled wants to go. The rest stays to be read. */
function leave(app: Checkout, { limits, window }: Surroundings, href: string | null): void {
  const { step } = app.state.peek();
  if (step.name !== 'ended' || !href || app.endedBefore) return;
  const go = () => window.location.assign(href);
  if (step.outcome.status === 'succeeded') setTimeout(go, limits.leave);
  else if (step.outcome.reason === 'customer') go();
}

/** Tells the host that this frame has no form to show. @returns the host, if there is one. */
export async function tellFailure(
  error: RemoteError,
  { data, instance, limits, window }: Surroundings,
): Promise<Host | null> {
  if (data.host === 'standalone') return null;
  const nothing = async () => ({ ok: false, error }) as const;
  const { remote } = await openConnection({
    window,
    allowedOrigins: data.allowedOrigins,
    channel: instance,
    methods: { update: nothing, refresh: nothing, submit: nothing, cancel: nothing },
    handshake: limits.handshake,
  });
  await sayHello(remote, limits);
  const host = embeddedHost(remote, limits);
  host.failed(error);
  return host;
}
