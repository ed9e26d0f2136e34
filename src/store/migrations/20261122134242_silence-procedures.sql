CREATE TABLE "silence_objections" (
	"network_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"round" integer NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "silence_objections_network_id_decision_id_round_person_id_pk" PRIMARY KEY("network_id","decision_id","round","person_id")
);
--> statement-breakpoint
CREATE TABLE "silence_procedures" (
	"network_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"subject" text NOT NULL,
	"about" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"electors" text[] NOT NULL,
	"closed_at" timestamp with time zone,
	"ended_because" text,
	CONSTRAINT "silence_procedures_network_id_decision_id_pk" PRIMARY KEY("network_id","decision_id")
);
--> statement-breakpoint
CREATE TABLE "silence_rounds" (
	"network_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"round" integer NOT NULL,
	"text" text NOT NULL,
	"hash" text NOT NULL,
	"working_days" integer NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	CONSTRAINT "silence_rounds_network_id_decision_id_round_pk" PRIMARY KEY("network_id","decision_id","round")
);
--> statement-breakpoint
ALTER TABLE "networks" ADD COLUMN "holidays" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "silence_objections" ADD CONSTRAINT "silence_objections_network_id_decision_id_round_silence_rounds_network_id_decision_id_round_fk" FOREIGN KEY ("network_id","decision_id","round") REFERENCES "public"."silence_rounds"("network_id","decision_id","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_objections" ADD CONSTRAINT "silence_objections_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_objections" ADD CONSTRAINT "silence_objections_network_id_organisation_id_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","organisation_id") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_procedures" ADD CONSTRAINT "silence_procedures_network_id_networks_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_rounds" ADD CONSTRAINT "silence_rounds_network_id_decision_id_silence_procedures_network_id_decision_id_fk" FOREIGN KEY ("network_id","decision_id") REFERENCES "public"."silence_procedures"("network_id","decision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_rounds" ADD CONSTRAINT "silence_rounds_network_id_opened_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","opened_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "silence_objections_by_time" ON "silence_objections" USING btree ("network_id","decision_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "silence_procedures_one_under_way_per_subject" ON "silence_procedures" USING btree ("network_id","subject") WHERE state in ('open', 'stopped');