CREATE TABLE "batches" (
	"session_id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"items" jsonb NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "created_xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "position" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "sessions_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "link_code" text DEFAULT translate(encode(substring(uuid_send(gen_random_uuid()) from 9), 'base64'), '+/=', 'xY') NOT NULL;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_session" FOREIGN KEY ("merchant_id","session_id") REFERENCES "public"."sessions"("merchant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batches_by_expiry" ON "batches" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "sessions_in_order" ON "sessions" USING btree ("merchant_id","created_xid","position");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_link_code_unique" UNIQUE("link_code");