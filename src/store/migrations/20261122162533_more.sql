CREATE TABLE "digests" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"wanted" boolean NOT NULL,
	"days" integer[] NOT NULL,
	"time" text NOT NULL,
	"time_zone" text,
	"next_at" timestamp with time zone,
	"taken_at" timestamp with time zone,
	CONSTRAINT "digests_network_id_person_id_pk" PRIMARY KEY("network_id","person_id")
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
ALTER TABLE "organisations" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "digests" ADD CONSTRAINT "digests_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_reminder_stops" ADD CONSTRAINT "poll_reminder_stops_network_id_poll_id_polls_network_id_poll_id_fk" FOREIGN KEY ("network_id","poll_id") REFERENCES "public"."polls"("network_id","poll_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_reminder_stops" ADD CONSTRAINT "poll_reminder_stops_network_id_stopped_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","stopped_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_reminders" ADD CONSTRAINT "poll_reminders_network_id_poll_id_polls_network_id_poll_id_fk" FOREIGN KEY ("network_id","poll_id") REFERENCES "public"."polls"("network_id","poll_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_reminders" ADD CONSTRAINT "poll_reminders_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;