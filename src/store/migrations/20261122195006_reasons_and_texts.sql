CREATE TABLE "silence_readings" (
	"network_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"round" integer NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "silence_readings_network_id_decision_id_round_person_id_pk" PRIMARY KEY("network_id","decision_id","round","person_id")
);
--> statement-breakpoint
ALTER TABLE "silence_procedures" ALTER COLUMN "number" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "poll_questions" ADD COLUMN "settled_reason" text;--> statement-breakpoint
ALTER TABLE "poll_questions" ADD COLUMN "settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "silence_readings" ADD CONSTRAINT "silence_readings_network_id_decision_id_round_silence_rounds_network_id_decision_id_round_fk" FOREIGN KEY ("network_id","decision_id","round") REFERENCES "public"."silence_rounds"("network_id","decision_id","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_readings" ADD CONSTRAINT "silence_readings_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;