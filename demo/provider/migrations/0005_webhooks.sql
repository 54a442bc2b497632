CREATE TABLE "webhook_events" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"type" text NOT NULL,
	"version" integer NOT NULL,
	"payload" json NOT NULL,
	"written_by" bigint DEFAULT pg_current_xact_id()::text::bigint NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "webhook_events_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"created_at" timestamp (3) with time zone NOT NULL,
	"url" text,
	"status" text,
	"turn" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"tries_since" timestamp (3) with time zone NOT NULL,
	"last_try_at" timestamp (3) with time zone,
	"last_status" integer,
	"last_error" text,
	"next_try_at" timestamp (3) with time zone,
	CONSTRAINT "webhook_events_status_needs_url" CHECK (("webhook_events"."status" is null) = ("webhook_events"."url" is null))
);
--> statement-breakpoint
CREATE TABLE "webhook_secrets" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"encrypted" text NOT NULL,
	"last_four" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "webhook_events" ADD CONSTRAINT "webhook_events_session" FOREIGN KEY ("merchant_id","session_id") REFERENCES "public"."sessions"("merchant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_secrets" ADD CONSTRAINT "webhook_secrets_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhook_events_in_order" ON "webhook_events" USING btree ("merchant_id","written_by","position");--> statement-breakpoint
CREATE INDEX "webhook_events_of_session" ON "webhook_events" USING btree ("session_id","written_by","position");--> statement-breakpoint
CREATE INDEX "webhook_events_by_age" ON "webhook_events" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "webhook_events_without_job" ON "webhook_events" USING btree ("session_id") WHERE "webhook_events"."status" = 'pending' and "webhook_events"."next_try_at" is null;--> statement-breakpoint
CREATE INDEX "webhook_secrets_of_merchant" ON "webhook_secrets" USING btree ("merchant_id","created_at");