import { createHmac } from 'node:crypto';
import { NOTIFICATION_SECRET, type Request } from './provider.ts';

/** A notification as the bank sends it. */
export function signed(
  body: unknown,
  { secret = NOTIFICATION_SECRET, time = Math.floor(Date.now() / 1000) } = {},
): Request {
  const raw = JSON.stringify(body);
  const signature = createHmac('sha256', secret).update(`${time}.${raw}`).digest('hex');
  return { raw, headers: { 'Bank-Signature': `t=${time},v1=${signature}` } };
}
