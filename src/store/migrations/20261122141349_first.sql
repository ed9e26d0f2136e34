CREATE TABLE "cards" (
	"network_id" text NOT NULL,
	"card_id" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"cause" text NOT NULL,
	"conversation_id" text,
	"activity_id" text,
	"shown_hash" text,
	"shown_at" timestamp with time zone,
	"held_by" text,
	"held_until" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cards_network_id_card_id_pk" PRIMARY KEY("network_id","card_id")
);
--> statement-breakpoint
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
CREATE TABLE "agenda_items" (
	"network_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"agenda_item_id" text NOT NULL,
	"position" integer NOT NULL,
	"topic_id" text,
	"title" text NOT NULL,
	"minutes" integer NOT NULL,
	"presenter" text NOT NULL,
	"format" text NOT NULL,
	CONSTRAINT "agenda_items_network_id_meeting_id_agenda_item_id_pk" PRIMARY KEY("network_id","meeting_id","agenda_item_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"network_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"item_id" text,
	"ordinal" integer,
	"title" text NOT NULL,
	"date_text" text NOT NULL,
	"date_edtf" text,
	"start_time" text,
	"length_minutes" integer NOT NULL,
	"mode" text,
	"place" text,
	"format" text NOT NULL,
	"joint_with" text,
	"state" text NOT NULL,
	"call_state" text NOT NULL,
	"call_closes_at" timestamp with time zone,
	"agenda_state" text NOT NULL,
	"agenda_revision" integer NOT NULL,
	CONSTRAINT "meetings_network_id_meeting_id_pk" PRIMARY KEY("network_id","meeting_id")
);
--> statement-breakpoint
CREATE TABLE "receipts" (
	"network_id" text NOT NULL,
	"topic_id" text NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "receipts_network_id_topic_id_state_pk" PRIMARY KEY("network_id","topic_id","state")
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"network_id" text NOT NULL,
	"topic_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"minutes" integer NOT NULL,
	"format" text NOT NULL,
	"proposed_by" text NOT NULL,
	"organisation_id" text NOT NULL,
	"proposed_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"reason" jsonb,
	CONSTRAINT "topics_network_id_topic_id_pk" PRIMARY KEY("network_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"network_id" text NOT NULL,
	"conversation_id" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" text,
	"tenant_id" text,
	"team_id" text,
	"address" jsonb NOT NULL,
	CONSTRAINT "conversations_network_id_conversation_id_pk" PRIMARY KEY("network_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"network_id" text NOT NULL,
	"group_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "group_members_network_id_group_id_person_id_pk" PRIMARY KEY("network_id","group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"network_id" text NOT NULL,
	"group_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"ends_on" date,
	CONSTRAINT "groups_network_id_group_id_pk" PRIMARY KEY("network_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "networks" (
	"network_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"decision_rule" text NOT NULL,
	"voting_unit" text NOT NULL,
	"languages" text[] NOT NULL,
	"time_zone" text NOT NULL,
	"work_package_label" text NOT NULL,
	"holidays" text[] DEFAULT '{}' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"network_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"region" text,
	"nuts_code" text,
	"kind" text NOT NULL,
	"group_name" text NOT NULL,
	"joined" date,
	"left" date,
	"agreement_renewed_on" date,
	CONSTRAINT "organisations_network_id_organisation_id_pk" PRIMARY KEY("network_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"roles" text[] NOT NULL,
	"left" date,
	CONSTRAINT "people_network_id_person_id_pk" PRIMARY KEY("network_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "person_identities" (
	"network_id" text NOT NULL,
	"tenant_id" text NOT NULL,
	"object_id" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "person_identities_network_id_tenant_id_object_id_pk" PRIMARY KEY("network_id","tenant_id","object_id")
);
--> statement-breakpoint
CREATE TABLE "poll_electors" (
	"network_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"country" text NOT NULL,
	CONSTRAINT "poll_electors_network_id_poll_id_organisation_id_pk" PRIMARY KEY("network_id","poll_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "poll_options" (
	"network_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"option_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"note" text NOT NULL,
	"minutes" integer,
	"topic_id" text,
	CONSTRAINT "poll_options_network_id_poll_id_option_id_pk" PRIMARY KEY("network_id","poll_id","option_id")
);
--> statement-breakpoint
CREATE TABLE "polls" (
	"network_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"subject" text NOT NULL,
	"about" text NOT NULL,
	"question" text NOT NULL,
	"method" text NOT NULL,
	"max_choices" integer NOT NULL,
	"seats" integer NOT NULL,
	"state" text NOT NULL,
	"opened_by" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_because" text,
	"closed_by" text,
	"settled" text[],
	"settled_by" text,
	CONSTRAINT "polls_network_id_poll_id_pk" PRIMARY KEY("network_id","poll_id")
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"network_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"cast_by" text NOT NULL,
	"choices" text[] NOT NULL,
	"cast_at" timestamp with time zone NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "votes_network_id_poll_id_organisation_id_pk" PRIMARY KEY("network_id","poll_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"renewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_network_id_person_id_pk" PRIMARY KEY("network_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "programme_editions" (
	"network_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"programme_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"period_text" text NOT NULL,
	"period_edtf" text,
	"source_hash" text,
	"unplaced" jsonb NOT NULL,
	"consulted_until" timestamp with time zone,
	"adoption" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "programme_editions_network_id_edition_id_pk" PRIMARY KEY("network_id","edition_id")
);
--> statement-breakpoint
CREATE TABLE "programme_items" (
	"network_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"item_id" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" text,
	"position" double precision NOT NULL,
	"title" text NOT NULL,
	"date_text" text,
	"date_edtf" text,
	"responsible" text,
	"responsible_ref" text,
	"status" text NOT NULL,
	"reviewed_on" text,
	"details" jsonb NOT NULL,
	CONSTRAINT "programme_items_network_id_edition_id_item_id_pk" PRIMARY KEY("network_id","edition_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "programme_suggestions" (
	"network_id" text NOT NULL,
	"suggestion_id" text NOT NULL,
	"edition_id" text NOT NULL,
	"item_id" text NOT NULL,
	"person_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"change" jsonb,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"answer" text,
	"decided_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	CONSTRAINT "programme_suggestions_network_id_suggestion_id_pk" PRIMARY KEY("network_id","suggestion_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"network_id" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "events_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"type" text NOT NULL,
	"person_id" text,
	"organisation_id" text,
	"subject" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "events_network_id_position_pk" PRIMARY KEY("network_id","position")
);
--> statement-breakpoint
ALTER TABLE "cards" ADD CONSTRAINT "cards_network_id_conversation_id_conversations_network_id_conversation_id_fk" FOREIGN KEY ("network_id","conversation_id") REFERENCES "public"."conversations"("network_id","conversation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_objections" ADD CONSTRAINT "silence_objections_network_id_decision_id_round_silence_rounds_network_id_decision_id_round_fk" FOREIGN KEY ("network_id","decision_id","round") REFERENCES "public"."silence_rounds"("network_id","decision_id","round") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_objections" ADD CONSTRAINT "silence_objections_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_objections" ADD CONSTRAINT "silence_objections_network_id_organisation_id_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","organisation_id") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_procedures" ADD CONSTRAINT "silence_procedures_network_id_networks_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_rounds" ADD CONSTRAINT "silence_rounds_network_id_decision_id_silence_procedures_network_id_decision_id_fk" FOREIGN KEY ("network_id","decision_id") REFERENCES "public"."silence_procedures"("network_id","decision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "silence_rounds" ADD CONSTRAINT "silence_rounds_network_id_opened_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","opened_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_network_id_meeting_id_meetings_network_id_meeting_id_fk" FOREIGN KEY ("network_id","meeting_id") REFERENCES "public"."meetings"("network_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_network_id_topic_id_topics_network_id_topic_id_fk" FOREIGN KEY ("network_id","topic_id") REFERENCES "public"."topics"("network_id","topic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_network_id_networks_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipts" ADD CONSTRAINT "receipts_network_id_topic_id_topics_network_id_topic_id_fk" FOREIGN KEY ("network_id","topic_id") REFERENCES "public"."topics"("network_id","topic_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_network_id_meeting_id_meetings_network_id_meeting_id_fk" FOREIGN KEY ("network_id","meeting_id") REFERENCES "public"."meetings"("network_id","meeting_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_network_id_proposed_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","proposed_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "topics" ADD CONSTRAINT "topics_network_id_organisation_id_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","organisation_id") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_network_id_networks_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_network_id_group_id_groups_network_id_group_id_fk" FOREIGN KEY ("network_id","group_id") REFERENCES "public"."groups"("network_id","group_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_network_id_networks_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_network_id_networks_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_network_id_organisation_id_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","organisation_id") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_identities" ADD CONSTRAINT "person_identities_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_electors" ADD CONSTRAINT "poll_electors_network_id_poll_id_polls_network_id_poll_id_fk" FOREIGN KEY ("network_id","poll_id") REFERENCES "public"."polls"("network_id","poll_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_electors" ADD CONSTRAINT "poll_electors_network_id_organisation_id_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","organisation_id") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_network_id_poll_id_polls_network_id_poll_id_fk" FOREIGN KEY ("network_id","poll_id") REFERENCES "public"."polls"("network_id","poll_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_network_id_networks_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_network_id_opened_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","opened_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_network_id_closed_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","closed_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_network_id_settled_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","settled_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_network_id_poll_id_organisation_id_poll_electors_network_id_poll_id_organisation_id_fk" FOREIGN KEY ("network_id","poll_id","organisation_id") REFERENCES "public"."poll_electors"("network_id","poll_id","organisation_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_network_id_cast_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","cast_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_editions" ADD CONSTRAINT "programme_editions_network_id_networks_network_id_fk" FOREIGN KEY ("network_id") REFERENCES "public"."networks"("network_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_items" ADD CONSTRAINT "programme_items_network_id_edition_id_programme_editions_network_id_edition_id_fk" FOREIGN KEY ("network_id","edition_id") REFERENCES "public"."programme_editions"("network_id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_items" ADD CONSTRAINT "programme_items_network_id_edition_id_parent_id_programme_items_network_id_edition_id_item_id_fk" FOREIGN KEY ("network_id","edition_id","parent_id") REFERENCES "public"."programme_items"("network_id","edition_id","item_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_suggestions" ADD CONSTRAINT "programme_suggestions_network_id_edition_id_programme_editions_network_id_edition_id_fk" FOREIGN KEY ("network_id","edition_id") REFERENCES "public"."programme_editions"("network_id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_suggestions" ADD CONSTRAINT "programme_suggestions_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cards_by_subject" ON "cards" USING btree ("network_id","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "cards_by_cause" ON "cards" USING btree ("network_id","cause");--> statement-breakpoint
CREATE INDEX "silence_objections_by_time" ON "silence_objections" USING btree ("network_id","decision_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "silence_procedures_one_under_way_per_subject" ON "silence_procedures" USING btree ("network_id","subject") WHERE state in ('open', 'stopped');--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_by_item" ON "meetings" USING btree ("network_id","item_id");--> statement-breakpoint
CREATE INDEX "topics_by_meeting" ON "topics" USING btree ("network_id","meeting_id","proposed_at");--> statement-breakpoint
CREATE INDEX "conversations_by_team" ON "conversations" USING btree ("team_id");--> statement-breakpoint
CREATE UNIQUE INDEX "conversations_by_person" ON "conversations" USING btree ("network_id","person_id");--> statement-breakpoint
CREATE INDEX "people_by_organisation" ON "people" USING btree ("network_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_by_email" ON "people" USING btree ("network_id",lower("email"));--> statement-breakpoint
CREATE INDEX "person_identities_by_identity" ON "person_identities" USING btree ("tenant_id","object_id");--> statement-breakpoint
CREATE UNIQUE INDEX "polls_one_open_per_subject" ON "polls" USING btree ("network_id","subject") WHERE state = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_by_secret" ON "calendar_feeds" USING btree ("network_id","secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_editions_by_number" ON "programme_editions" USING btree ("network_id","programme_id","number");--> statement-breakpoint
CREATE INDEX "programme_items_by_item" ON "programme_items" USING btree ("network_id","item_id");--> statement-breakpoint
CREATE INDEX "programme_suggestions_by_edition" ON "programme_suggestions" USING btree ("network_id","edition_id","created_at");--> statement-breakpoint
CREATE INDEX "programme_suggestions_by_item" ON "programme_suggestions" USING btree ("network_id","item_id","created_at");--> statement-breakpoint
CREATE INDEX "events_by_subject" ON "events" USING btree ("network_id","subject","position");