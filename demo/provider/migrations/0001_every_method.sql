CREATE TABLE "cards" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"token" text NOT NULL,
	"brand" text NOT NULL,
	"last_four" text NOT NULL,
	"expiry_month" text NOT NULL,
	"expiry_year" text NOT NULL,
	"scheme_transaction_id" text,
	"created_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL,
	"deleted_at" timestamp (3) with time zone,
	"token_deleted_at" timestamp (3) with time zone,
	CONSTRAINT "cards_owner_id" UNIQUE("merchant_id","customer_id","id")
);
--> statement-breakpoint
CREATE TABLE "customer_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "login_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"merchant_id" text NOT NULL,
	"session_id" text NOT NULL,
	"customer_id" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "popups" (
	"nonce" text PRIMARY KEY NOT NULL,
	"opened_at" timestamp (3) with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "scheme_transaction_id" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "customer_id" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "card_id" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "save" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "nonce" text;--> statement-breakpoint
UPDATE "attempts" SET "nonce" = replace(gen_random_uuid()::text, '-', '');--> statement-breakpoint
ALTER TABLE "attempts" ALTER COLUMN "nonce" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "action_type" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "scheme" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "redirect_url" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "popup_nonce" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "redirect_window" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "return_to" text DEFAULT 'merchant' NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "three_ds_trans_id" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "three_ds_version" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "three_ds_method_url" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "three_ds_method_done_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "acs_url" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "acs_trans_id" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "challenge_window_size" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "trans_status" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "stepped_up" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "expires_in" integer;--> statement-breakpoint
UPDATE "sessions" SET "expires_in" = round(extract(epoch from "expires_at" - "created_at"));--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "expires_in" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "merchants" ADD COLUMN "asks_saved_cvc" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_merchant_id_merchants_id_fk" FOREIGN KEY ("merchant_id") REFERENCES "public"."merchants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customer_tokens" ADD CONSTRAINT "customer_tokens_session" FOREIGN KEY ("merchant_id","session_id") REFERENCES "public"."sessions"("merchant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "login_tokens" ADD CONSTRAINT "login_tokens_session" FOREIGN KEY ("merchant_id","session_id") REFERENCES "public"."sessions"("merchant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cards_one_per_token" ON "cards" USING btree ("merchant_id","customer_id","token") WHERE "cards"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "cards_by_token" ON "cards" USING btree ("token");--> statement-breakpoint
CREATE INDEX "cards_of_customer" ON "cards" USING btree ("merchant_id","customer_id","created_at");--> statement-breakpoint
CREATE INDEX "customer_tokens_by_expiry" ON "customer_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "login_tokens_by_expiry" ON "login_tokens" USING btree ("expires_at");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_card" FOREIGN KEY ("merchant_id","customer_id","card_id") REFERENCES "public"."cards"("merchant_id","customer_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_nonce_unique" UNIQUE("nonce");--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_popup_nonce_unique" UNIQUE("popup_nonce");--> statement-breakpoint
CREATE FUNCTION notify_session_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('session_changed', NEW.id || ' ' || NEW.version);
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER sessions_tell AFTER UPDATE OF version ON "sessions" FOR EACH ROW EXECUTE FUNCTION notify_session_changed();
