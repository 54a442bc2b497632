import pg from 'pg';
import { withoutIndexes } from './indexes.ts';

/**
 * Stores sessions as a month of business leaves them, the last of them just now: of a hundred 70 are paid,
 * committed and captured, 25 have expired (5 of them after a decline), 4 were canceled, and one is open. Their events are
 * copies of real ones. What is kept for a day only (idempotency records, finished jobs) is there for a day.
 * @param databaseUrl a database in which one payment was made.
 */
export async function fill(databaseUrl: string, sessions: number): Promise<void> {
  if (sessions === 0) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Foreign keys and the ledger's triggers would check every row; what is written here fits together.
    await client.query('set session_replication_role = replica; set synchronous_commit = off');
    await client.query(PLAN.replaceAll('$sessions', String(sessions)));
    await withoutIndexes(client, async () => {
      for (const statement of STATEMENTS) await client.query(statement);
    });
    await client.query('drop table stored');
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

const PLAN = `
  create unlogged table stored as
  select n, md5('session ' || n) as id, 'pay_' || substr(md5('payment ' || n), 1, 24) as pay,
         case when n % 100 < 70 then 'paid' when n % 100 < 95 then 'expired' when n % 100 < 99 then 'canceled' else 'pending' end as state,
         n % 100 < 75 as attempted,
         clock_timestamp() - ($sessions - n) * (interval '30 days' / $sessions) as at
    from generate_series(1, $sessions) n`;

const STATEMENTS = [
  `insert into sessions (id, merchant_id, link_code, version, state, amount, currency, order_no, methods, attempts_mode,
     capture_mode, allowed_origins, line_items, fees, metadata, created_at, expires_at, expires_in, ended_at, end_code,
     commit_state, commit_by, capture_status, funds)
   select id, 'merchant_demo', substr(md5('link ' || n), 1, 11), case state when 'paid' then 6 else 2 end, state, 1200, 'EUR',
     'A-' || n, '{card}', 'multiple', 'commit', '{}', '[]', '[]', '{}', at,
     case state when 'pending' then clock_timestamp() + interval '1 day' else at + interval '30 minutes' end, 1800,
     case state when 'pending' then null else at end, nullif(nullif(state, 'paid'), 'pending'),
     case state when 'paid' then 'committed' end, case state when 'paid' then at + interval '10 minutes' end,
     case state when 'paid' then 'done' end, case state when 'paid' then 'held' end
   from stored order by n`,
  `insert into attempts (id, merchant_id, session_id, reference, status, method, amount, currency, card_brand, card_last_four,
     gateway_ref, approval_code, decline_code, scheme_transaction_id, nonce, created_at, deadline, finished_at)
   select pay, 'merchant_demo', id, upper(substr(md5('reference ' || n), 1, 12)), case state when 'paid' then 'succeeded' else 'declined' end,
     'card', 1200, 'EUR', 'visa', '4242', 'txn_' || n, case state when 'paid' then '123456' end,
     case state when 'paid' then null else 'card_declined' end, '123456789012345', md5('nonce ' || n), at, at + interval '1 minute', at
   from stored where attempted order by n`,
  `insert into ledger_entries (transaction_id, kind, account, debit, credit, currency, merchant_id, session_id, created_at)
   select kind || '_' || pay, kind, account, debit, 1200 - debit, 'EUR', 'merchant_demo', id, at
   from stored, (values
     ('authorised', 'bank_authorised', 1200), ('authorised', 'merchant_pending', 0),
     ('committed', 'merchant_pending', 1200), ('committed', 'merchant_payable', 0),
     ('captured', 'bank_receivable', 1200), ('captured', 'bank_authorised', 0)) as line (kind, account, debit)
   where state = 'paid' order by n`,
  `insert into webhook_events (id, merchant_id, session_id, type, version, payload, created_at, tries_since)
   select 'evt_' || substr(md5(real.type || n), 1, 24), 'merchant_demo', stored.id, real.type, real.version,
     replace(real.payload::text, real.session_id, stored.id)::json, at, at
   from stored, (select distinct on (type) * from webhook_events where type in ('checkout.paid', 'checkout.committed')) real
   where stored.state = 'paid' order by n`,
  `insert into idempotency_records (credential, method, path, key, fingerprint, merchant_id, session_id, attempt_id, created_at, expires_at)
   select 'guest', 'POST', '/v1/sessions/' || id || '/payments/', md5('key ' || n), md5('a' || n) || md5('b' || n), 'merchant_demo', id, pay,
     at, at + interval '1 day'
   from stored where attempted and at > clock_timestamp() - interval '23 hours' order by n`,
  `insert into pgboss.job_common (name, data, state, start_after, created_on, completed_on)
   select queue, jsonb_build_object('sessionId', id), 'completed', at, at, at
   from stored, (values ('inquiry'), ('capture'), ('expiry'), ('reversal')) as job (queue)
   where attempted and at > clock_timestamp() - interval '23 hours' order by n`,
  `insert into pgboss.job_common (name, data, start_after, created_on)
   select 'expiry', jsonb_build_object('sessionId', id), clock_timestamp() + interval '1 day', at from stored where state = 'pending'`,
];
