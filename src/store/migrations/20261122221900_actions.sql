CREATE TABLE "actions" (
	"network_id" text NOT NULL,
	"action_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"agenda_item_id" text,
	"what" text NOT NULL,
	"organisation_id" text NOT NULL,
	"person_id" text,
	"due_text" text NOT NULL,
	"due_edtf" text,
	"state" text NOT NULL,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"closed_by" text,
	"closed_at" timestamp with time zone,
	"evidence_link" text,
	"evidence_note" text,
	"dropped_because" text,
	CONSTRAINT "actions_network_id_action_id_pk" PRIMARY KEY("network_id","action_id")
);
--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_network_id_meeting_id_meetings_network_id_meeting_id_fk" FOREIGN KEY ("network_id","meeting_id") REFERENCES "public"."meetings"("network_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_network_id_organisation_id_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","organisation_id") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_network_id_added_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","added_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_network_id_closed_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","closed_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_by_meeting" ON "actions" USING btree ("network_id","meeting_id");--> statement-breakpoint
CREATE INDEX "actions_by_state" ON "actions" USING btree ("network_id","state","organisation_id");