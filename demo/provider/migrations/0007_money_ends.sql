ALTER TABLE "attempts" ADD COLUMN "stray_held" bigint;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "stray_taken" bigint;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "stray_currency" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "refused_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "refusal_code" text;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "weighs_on" jsonb;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "refused_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "refusal_code" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_failed_has_refusal" CHECK (('failed' in (coalesce("sessions"."capture_status", ''), coalesce("sessions"."reversal_status", ''))) = ("sessions"."refusal_code" is not null));