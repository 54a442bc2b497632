import type { Config } from '../config.ts';
import type { Session } from '../db/schema.ts';

/** The payment link, and its short form for messages, paper and QR codes. */
export const linksOf = (
  config: Pick<Config, 'providerUrl'>,
  { id, linkCode }: Pick<Session, 'id' | 'linkCode'>,
): { checkout_url: string; short_url: string } => ({
  checkout_url: `${config.providerUrl}/pay/${id}/`,
  short_url: `${config.providerUrl}/p/${linkCode}/`,
});
