import { LoginTokenAnswer, LoginTokenCreate } from '../../../src/protocol/checkout.ts';
import { LoginAnswer } from '../../../src/protocol/payment.ts';
import { Login } from '../../../src/protocol/payment-bodies.ts';
import { login } from '../customers/login.ts';
import { createLoginToken } from '../customers/login-token.ts';
import type { Deps } from '../deps.ts';
import { readJson } from '../http/body.ts';
import { authenticate } from '../http/guards.ts';
import type { Route } from '../http/route.ts';
import { chargesOf } from '../limits/charges.ts';
import { findSession } from './find-session.ts';
import {
  ANYBODY_REFUSALS,
  BODY_REFUSALS,
  LIMIT_REFUSAL,
  loginRefusal,
  MERCHANT_SESSION_REFUSALS,
} from './refusals.ts';

/** How a merchant's customer is logged in to a session. */
export const customerRoutes = (deps: Deps): Route[] => [
  {
    method: 'POST',
    path: '/v1/customers/:customer/login-token/',
    async handle({ req }) {
      const merchant = await authenticate(deps, req);
      const body = await readJson(req);
      const answer = await createLoginToken(deps, merchant, req.param('customer') ?? '', body);
      return Response.json(answer, { status: 201 });
    },
    operation: {
      id: 'createLoginToken',
      tag: 'Merchant',
      summary: 'Log a customer in to a session',
      description:
        'Makes a one-time token for the page of a customer whom you know. With it the checkout shows the saved cards of this customer and may save another. It is good for five minutes, one session and one use.',
      credential: 'secret_key',
      body: { name: 'LoginTokenCreate', schema: LoginTokenCreate },
      success: { status: 201, description: 'The token.', name: 'LoginToken', schema: LoginTokenAnswer },
      refusals: {
        ...MERCHANT_SESSION_REFUSALS,
        ...BODY_REFUSALS,
      },
    },
  },
  {
    method: 'POST',
    path: '/v1/sessions/:session/login/',
    async handle(context) {
      const { req } = context;
      const loaded = await findSession(deps, req);
      await deps.limits.take(chargesOf(deps, context, 'login', loaded.session.id));
      return Response.json(await login(deps, loaded, await readJson(req)));
    },
    operation: {
      id: 'login',
      tag: 'Customer',
      summary: 'Log in',
      description:
        'Exchanges the merchant’s one-time token for a bearer, which other calls of this session take as `Authorization: Bearer …`. With it they tell of saved cards.',
      credential: 'session_id',
      body: { name: 'Login', schema: Login },
      success: { status: 200, description: 'The bearer.', name: 'LoginAnswer', schema: LoginAnswer },
      refusals: {
        ...BODY_REFUSALS,
        ...ANYBODY_REFUSALS,
        ...LIMIT_REFUSAL,
        403: loginRefusal('the token is wrong, used, expired or of another session.'),
      },
    },
  },
];
