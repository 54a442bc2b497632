import { setTimeout as wait } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import type { ThreeDsScript } from '../behaviour.ts';
import { type FaultInjection, injectFaults } from '../fault-middleware.ts';
import { type BankEnv, readForm } from '../http.ts';
import { answerHandover } from '../pages/handover.ts';
import { answerProblem } from '../pages/parts.ts';
import type { Payments } from '../payments.ts';
import type { ChallengeAnswer } from './challenges.ts';
import { decodeMessage, encodeMessage, MethodData } from './messages.ts';
import { answerChallenge } from './pages.ts';

export interface AcsRoutes {
  payments: Payments;
  injection: FaultInjection;
  /** Told about every challenge that ends. */
  onDecision: (reference: string) => void;
  pace: Pace;
}

/** How slow the slow ones are, in milliseconds. Tests change it. */
export interface Pace {
  slowChallenge: number;
}

/** The issuer's access control server, for browsers. It sets no cookies and needs none. */
export function acsRoutes({ payments, injection, onDecision, pace }: AcsRoutes): Hono<BankEnv> {
  const app = new Hono<BankEnv>();

  app.post('/method', injectFaults('method_page', injection), async (c) => {
    const field = await readForm(c);
    const message = decodeMessage(field('threeDSMethodData') ?? '');
    const data = MethodData.safeParse(message);
    if (!message) return answerProblem(400, 'threeDSMethodData: not the base64url of a JSON object.');
    if (!data.success) {
      const names = data.error.issues.map((issue) => issue.path.join('.'));
      return answerProblem(400, `threeDSMethodData: ${names.join(', ')} is missing or can’t be used.`);
    }
    const { threeDSServerTransID, threeDSMethodNotificationURL } = data.data;
    const script = payments.store.authenticated(threeDSServerTransID)?.behaviour.threeDs;
    if (!script) return answerProblem(400, 'threeDSServerTransID: no such transaction.');
    if (script.method === 'silent') return silence(c, injection.closing);
    return answerHandover({
      title: 'Sandbox Bank',
      url: threeDSMethodNotificationURL,
      fields: { threeDSMethodData: encodeMessage({ threeDSServerTransID }) },
      frames: 'anybody',
    });
  });

  app.post('/challenge', injectFaults('challenge_page', injection), async (c) => {
    const field = await readForm(c);
    const creq = field('creq') ?? '';
    const page = pageOf(String(decodeMessage(creq)?.acsTransID));
    if (page === 'silent') return silence(c, injection.closing);
    if (page === 'slow') await wait(pace.slowChallenge, undefined, { signal: injection.closing, ref: false });
    return show(payments.challenges.receive({ creq, sessionData: field('threeDSSessionData') }), page);
  });

  app.post('/challenge/:acs', injectFaults('challenge_answer', injection), async (c) => {
    const field = await readForm(c);
    const acs = c.req.param('acs');
    const code = field('cancel') === null ? (field('code') ?? '') : null;
    return show(payments.challenges.answer(acs, code), pageOf(acs));
  });

  for (const path of ['/method', '/challenge', '/challenge/:acs']) {
    app.get(path, () => answerProblem(404, 'This page is opened by a shop that posts a form to it.'));
  }

  function show({ view, ended }: ChallengeAnswer, page: ThreeDsScript['page']): Promise<Response> {
    if (ended !== null) onDecision(ended);
    return answerChallenge(view, page === 'unframed');
  }

  function pageOf(acsTransId: string): ThreeDsScript['page'] {
    const challenge = payments.authentications.challenge(acsTransId);
    const row = challenge && payments.store.payment(challenge.reference);
    return (row?.gateway_reference != null && row.behaviour.threeDs?.page) || 'normal';
  }

  return app;
}

/** Nothing comes, until the browser gives up or the bank closes. */
function silence(c: Context<BankEnv>, closing: AbortSignal): Promise<Response> {
  const over = AbortSignal.any([closing, c.req.raw.signal]);
  return new Promise((resolve) => {
    over.addEventListener('abort', () => resolve(new Response(null, { status: 204 })), { once: true });
  });
}
