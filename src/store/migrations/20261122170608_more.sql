CREATE TABLE "digests" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"wanted" boolean NOT NULL,
	"days" integer[] NOT NULL,
	"time" text NOT NULL,
	"time_zone" text,
	"next_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"taken_at" timestamp with time zone,
	CONSTRAINT "digests_network_id_person_id_pk" PRIMARY KEY("network_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "topic_supports" (
	"network_id" text NOT NULL,
	"topic_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text NOT NULL,
	"supported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "topic_supports_network_id_topic_id_organisation_id_pk" PRIMARY KEY("network_id","topic_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "poll_reminder_stops" (
	"network_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"stopped_for" text NOT NULL,
	"stopped_by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "poll_reminder_stops_network_id_poll_id_stopped_for_pk" PRIMARY KEY("network_id","poll_id","stopped_for")
);
--> statement-breakpoint
CREATE TABLE "poll_reminders" (
	"network_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"round" integer NOT NULL,
	"person_id" text NOT NULL,
	"elector_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "poll_reminders_network_id_poll_id_round_person_id_pk" PRIMARY KEY("network_id","poll_id","round","person_id")
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "parallel" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "freeze_days" integer DEFAULT 7;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "frozen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "frozen_items" jsonb;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "carried_from" text;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_supports" ADD CONSTRAINT "topic_supports_network_id_topic_id_topics_network_id_topic_id_fk" FOREIGN KEY ("network_id","topic_id") REFERENCES "public"."topics"("network_id","topic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_supports" ADD CONSTRAINT "topic_supports_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topic_supports" ADD CONSTRAINT "topic_supports_network_id_organisation_id_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","organisation_id") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_reminder_stops" ADD CONSTRAINT "poll_reminder_stops_network_id_poll_id_polls_network_id_poll_id_fk" FOREIGN KEY ("network_id","poll_id") REFERENCES "public"."polls"("network_id","poll_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_reminder_stops" ADD CONSTRAINT "poll_reminder_stops_network_id_stopped_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","stopped_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_reminders" ADD CONSTRAINT "poll_reminders_network_id_poll_id_polls_network_id_poll_id_fk" FOREIGN KEY ("network_id","poll_id") REFERENCES "public"."polls"("network_id","poll_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_reminders" ADD CONSTRAINT "poll_reminders_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_network_id_merged_into_topics_network_id_topic_id_fk" FOREIGN KEY ("network_id","merged_into") REFERENCES "public"."topics"("network_id","topic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_network_id_carried_from_meetings_network_id_meeting_id_fk" FOREIGN KEY ("network_id","carried_from") REFERENCES "public"."meetings"("network_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "topics_merged" ON "topics" USING btree ("network_id","merged_into");