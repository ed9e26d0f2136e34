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
ALTER TABLE "digests" ADD CONSTRAINT "digests_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;