ALTER TABLE "poll_questions" ADD COLUMN "settled_reason" text;--> statement-breakpoint
ALTER TABLE "poll_questions" ADD COLUMN "settled_at" timestamp with time zone;