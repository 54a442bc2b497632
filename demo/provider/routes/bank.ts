import { createHmac, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { Notification } from '../../bank/wire.ts';
import { attempts } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { invalid, refusal } from '../http/api-error.ts';
import { parseObject, readText } from '../http/body.ts';
import type { Route } from '../http/route.ts';
import { validate } from '../http/validate.ts';
import { BODY_REFUSALS } from './refusals.ts';

const TOLERANCE_SECONDS = 300;

/** The bank's push. It says no more than that something happened: what, only an inquiry tells. */
export const bankRoutes = (deps: Deps): Route[] => [
  {
    method: 'POST',
    path: '/bank/notifications/',
    async handle({ req }) {
      const text = await readText(req);
      const secret = deps.config.bankNotificationSecret;
      if (!isSigned(text, req.header('Bank-Signature') ?? '', secret)) {
        throw refusal(
          401,
          'not_authenticated',
          'The header Bank-Signature is missing, too old or wrong. Sign the body as it is sent.',
          { headers: { 'WWW-Authenticate': 'Bank-Signature' } },
        );
      }
      const notification = validate(Notification, parseObject(text), () => undefined);
      if (!notification.ok) throw invalid(notification.errors);
      const attemptId = notification.value.reference;
      const [attempt] = await deps.db
        .select({ sessionId: attempts.sessionId })
        .from(attempts)
        .where(eq(attempts.id, attemptId));
      // A reference that nobody knows is acknowledged, too: the bank would only send it again.
      if (attempt) await deps.jobs.inquireOnce(deps.db, { sessionId: attempt.sessionId, attemptId });
      return Response.json({}, { status: 202 });
    },
    operation: {
      id: 'notify',
      tag: 'Bank',
      summary: 'Tell that a payment changed at the bank',
      credential: 'bank_signature',
      body: { name: 'BankNotification', schema: Notification },
      success: {
        status: 202,
        description: 'Heard; the provider inquires.',
        name: 'BankNotificationHeard',
        schema: z.object({}),
      },
      refusals: {
        ...BODY_REFUSALS,
        401: {
          description: '`not_authenticated`: the signature is missing, too old or wrong.',
          codes: ['not_authenticated'],
        },
      },
    },
  },
];

/** `t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<body>">` */
function isSigned(text: string, header: string, secret: string): boolean {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header);
  if (!match) return false;
  const [, time = '', signature = ''] = match;
  if (Math.abs(Date.now() / 1000 - Number(time)) > TOLERANCE_SECONDS) return false;
  const expected = createHmac('sha256', secret).update(`${time}.${text}`).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}
