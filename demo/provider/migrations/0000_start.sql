CREATE TABLE "attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"reference" text NOT NULL,
	"status" text DEFAULT 'processing' NOT NULL,
	"method" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"card_brand" text,
	"card_last_four" text,
	"gateway_ref" text,
	"approval_code" text,
	"decline_code" text,
	"cancel_code" text,
	"void_requested_at" timestamp (3) with time zone,
	"inquiries" integer DEFAULT 0 NOT NULL,
	"challenge_occurred" boolean DEFAULT false NOT NULL,
	"ended_session" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"deadline" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "attempts_reference_unique" UNIQUE("reference"),
	CONSTRAINT "attempts_session_id_id" UNIQUE("merchant_id","session_id","id"),
	CONSTRAINT "attempts_final_is_finished" CHECK (("attempts"."status" in ('succeeded', 'declined', 'canceled')) = ("attempts"."finished_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "idempotency_records" (
	"credential" text NOT NULL,
	"method" text NOT NULL,
	"path" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"merchant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"attempt_id" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_records_credential_method_path_key_pk" PRIMARY KEY("credential","method","path","key")
);
--> statement-breakpoint
CREATE TABLE "merchants" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"logo_url" text,
	"secret_key_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "merchants_secret_key_hash_unique" UNIQUE("secret_key_hash")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'created' NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"order_no" text NOT NULL,
	"methods" text[] NOT NULL,
	"attempts_mode" text NOT NULL,
	"capture_mode" text NOT NULL,
	"declines" integer DEFAULT 0 NOT NULL,
	"customer_id" text,
	"customer_email" text,
	"customer_name" text,
	"return_url" text,
	"cancel_url" text,
	"webhook_url" text,
	"allowed_origins" text[] NOT NULL,
	"language" text,
	"line_items" jsonb NOT NULL,
	"fees" jsonb NOT NULL,
	"metadata" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"max_expires_in" integer,
	"ended_at" timestamp (3) with time zone,
	"end_code" text,
	"commit_state" text,
	"commit_by" timestamp (3) with time zone,
	"capture_status" text,
	CONSTRAINT "sessions_merchant_id_id" UNIQUE("merchant_id","id"),
	CONSTRAINT "sessions_amount_positive" CHECK ("sessions"."amount" > 0),
	CONSTRAINT "sessions_paid_has_commit_state" CHECK (("sessions"."state" = 'paid') = ("sessions"."commit_state" is not null))
);
--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_session" FOREIGN KEY ("merchant_id","session_id") REFERENCES "public"."sessions"("merchant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_records" ADD CONSTRAINT "idempotency_session" FOREIGN KEY ("merchant_id","session_id") REFERENCES "public"."sessions"("merchant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_records" ADD CONSTRAINT "idempotency_attempt" FOREIGN KEY ("merchant_id","session_id","attempt_id") REFERENCES "public"."attempts"("merchant_id","session_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_in_flight" ON "attempts" USING btree ("session_id") WHERE "attempts"."status" in ('processing', 'requires_action');--> statement-breakpoint
CREATE UNIQUE INDEX "attempts_one_succeeded" ON "attempts" USING btree ("session_id") WHERE "attempts"."status" = 'succeeded';--> statement-breakpoint
CREATE INDEX "attempts_by_session" ON "attempts" USING btree ("session_id","created_at");--> statement-breakpoint
CREATE INDEX "idempotency_by_expiry" ON "idempotency_records" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_by_creation" ON "sessions" USING btree ("merchant_id","created_at","id");