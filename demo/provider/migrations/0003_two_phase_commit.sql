CREATE TABLE "ledger_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"transaction_id" text NOT NULL,
	"kind" text NOT NULL,
	"account" text NOT NULL,
	"debit" bigint NOT NULL,
	"credit" bigint NOT NULL,
	"currency" text NOT NULL,
	"merchant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "ledger_once" UNIQUE("transaction_id","account"),
	CONSTRAINT "ledger_one_side" CHECK (least("ledger_entries"."debit", "ledger_entries"."credit") = 0 and "ledger_entries"."debit" + "ledger_entries"."credit" > 0)
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"attempt_id" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"failure_code" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "refunds_session_id_id" UNIQUE("merchant_id","session_id","id"),
	CONSTRAINT "refunds_amount_positive" CHECK ("refunds"."amount" > 0),
	CONSTRAINT "refunds_final_is_finished" CHECK (("refunds"."status" <> 'pending') = ("refunds"."finished_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "idempotency_records" ADD COLUMN "refund_id" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "reversal_status" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "funds" text;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_session" FOREIGN KEY ("merchant_id","session_id") REFERENCES "public"."sessions"("merchant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_attempt" FOREIGN KEY ("merchant_id","session_id","attempt_id") REFERENCES "public"."attempts"("merchant_id","session_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ledger_by_session" ON "ledger_entries" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "refunds_by_session" ON "refunds" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE INDEX "refunds_to_send" ON "refunds" USING btree ("id") WHERE "refunds"."status" = 'pending';--> statement-breakpoint
ALTER TABLE "idempotency_records" ADD CONSTRAINT "idempotency_refund" FOREIGN KEY ("merchant_id","session_id","refund_id") REFERENCES "public"."refunds"("merchant_id","session_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sessions_to_decide" ON "sessions" USING btree ("commit_by") WHERE "sessions"."commit_state" = 'awaiting';--> statement-breakpoint
CREATE INDEX "sessions_to_capture" ON "sessions" USING btree ("id") WHERE "sessions"."capture_status" = 'pending';--> statement-breakpoint
CREATE INDEX "sessions_to_send_back" ON "sessions" USING btree ("id") WHERE "sessions"."reversal_status" = 'pending';--> statement-breakpoint
UPDATE "sessions" SET "funds" = CASE WHEN EXISTS (
  SELECT FROM "attempts" a WHERE a."session_id" = "sessions"."id" AND a."status" = 'succeeded' AND a."method" = 'redirect'
) THEN 'taken' ELSE 'held' END WHERE "state" = 'paid';--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_paid_has_funds" CHECK (("sessions"."state" = 'paid') = ("sessions"."funds" is not null));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_committed_has_capture" CHECK ("sessions"."commit_state" is distinct from 'committed' or "sessions"."capture_status" is not null);--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_reversed_has_reversal" CHECK (("sessions"."commit_state" is not distinct from 'reversed') = ("sessions"."reversal_status" is not null));--> statement-breakpoint
INSERT INTO "ledger_entries" ("transaction_id", "kind", "account", "debit", "credit", "currency", "merchant_id", "session_id")
SELECT b.kind || '_' || a."id", b.kind, side.account, CASE WHEN side.debit THEN a."amount" ELSE 0 END,
  CASE WHEN side.debit THEN 0 ELSE a."amount" END, a."currency", a."merchant_id", a."session_id"
FROM "sessions" s
JOIN "attempts" a ON a."session_id" = s."id" AND a."status" = 'succeeded'
CROSS JOIN LATERAL (VALUES
  (1, 'authorised', 'bank_authorised', 'merchant_pending', s."funds" = 'held'),
  (2, 'sold', 'bank_receivable', 'merchant_pending', s."funds" = 'taken'),
  (3, 'committed', 'merchant_pending', 'merchant_payable', s."commit_state" = 'committed'),
  (4, 'captured', 'bank_receivable', 'bank_authorised', s."funds" = 'held' AND s."capture_status" = 'done')
) AS b(step, kind, debited, credited, happened)
CROSS JOIN LATERAL (VALUES (b.debited, true), (b.credited, false)) AS side(account, debit)
WHERE b.happened IS TRUE
ORDER BY s."id", b.step;--> statement-breakpoint
CREATE FUNCTION refuse_ledger_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The ledger is only ever added to: book another transaction instead.';
END
$$;--> statement-breakpoint
CREATE TRIGGER ledger_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON "ledger_entries" FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();--> statement-breakpoint
CREATE FUNCTION refuse_unbalanced_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM "ledger_entries" WHERE "transaction_id" = NEW."transaction_id"
    HAVING sum("debit") <> sum("credit") OR count(DISTINCT ("currency", "session_id", "kind")) <> 1
  ) THEN
    RAISE EXCEPTION 'The debits and credits of a ledger transaction must be equal, in one currency and about one session.';
  END IF;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE CONSTRAINT TRIGGER ledger_balanced AFTER INSERT ON "ledger_entries" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse_unbalanced_transaction();
