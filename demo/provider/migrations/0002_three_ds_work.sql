ALTER TABLE "attempts" ADD COLUMN "three_ds_browser" jsonb;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "creq_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "leased_until" timestamp (3) with time zone;