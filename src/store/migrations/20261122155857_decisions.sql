CREATE TABLE "proxies" (
	"network_id" text NOT NULL,
	"from_organisation" text NOT NULL,
	"to_organisation" text NOT NULL,
	CONSTRAINT "proxies_network_id_from_organisation_pk" PRIMARY KEY("network_id","from_organisation")
);
--> statement-breakpoint
CREATE TABLE "ballot_boxes" (
	"network_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"ballots" jsonb NOT NULL,
	CONSTRAINT "ballot_boxes_network_id_poll_id_pk" PRIMARY KEY("network_id","poll_id")
);
--> statement-breakpoint
CREATE TABLE "poll_questions" (
	"network_id" text NOT NULL,
	"poll_id" text NOT NULL,
	"question_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"method" jsonb NOT NULL,
	"seats" integer NOT NULL,
	"settled" text[],
	"ruling" text,
	"settled_by" text,
	CONSTRAINT "poll_questions_network_id_poll_id_question_id_pk" PRIMARY KEY("network_id","poll_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "voting_weight" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "poll_electors" ADD COLUMN "elector_id" text;
--> statement-breakpoint
ALTER TABLE "poll_electors" ADD COLUMN "organisation_ids" text[];
--> statement-breakpoint
ALTER TABLE "poll_electors" ADD COLUMN "weight" integer;
--> statement-breakpoint
ALTER TABLE "poll_electors" ADD COLUMN "proxy_held_by" text;
--> statement-breakpoint
ALTER TABLE "poll_options" ADD COLUMN "question_id" text;
--> statement-breakpoint
ALTER TABLE "poll_options" ADD COLUMN "starts_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "poll_options" ADD COLUMN "added_by" text;
--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "purpose" text;
--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "unit" text;
--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "anonymous" boolean;
--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "rules" jsonb;
--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "outcome" text;
--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "outcome_by" text;
--> statement-breakpoint
ALTER TABLE "polls" ADD COLUMN "outcome_at" timestamp with time zone;
--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "elector_id" text;
--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "answers" jsonb;
--> statement-breakpoint
ALTER TABLE "votes" ADD COLUMN "by_proxy" boolean;
--> statement-breakpoint
ALTER TABLE "poll_electors" DROP CONSTRAINT "poll_electors_network_id_organisation_id_organisations_network_id_organisation_id_fk";
--> statement-breakpoint
ALTER TABLE "poll_options" DROP CONSTRAINT "poll_options_network_id_poll_id_polls_network_id_poll_id_fk";
--> statement-breakpoint
ALTER TABLE "polls" DROP CONSTRAINT "polls_network_id_settled_by_people_network_id_person_id_fk";
--> statement-breakpoint
ALTER TABLE "votes" DROP CONSTRAINT "votes_network_id_poll_id_organisation_id_poll_electors_network_id_poll_id_organisation_id_fk";
--> statement-breakpoint
DROP INDEX "polls_one_open_per_subject";
--> statement-breakpoint
ALTER TABLE "poll_electors" DROP CONSTRAINT "poll_electors_network_id_poll_id_organisation_id_pk";
--> statement-breakpoint
ALTER TABLE "votes" DROP CONSTRAINT "votes_network_id_poll_id_organisation_id_pk";
--> statement-breakpoint
ALTER TABLE "votes" ALTER COLUMN "cast_by" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "votes" ALTER COLUMN "cast_at" DROP NOT NULL;
--> statement-breakpoint
-- Polls of before asked one question, to choose several of its options, by organisation. Their question takes the
-- poll's own id.
UPDATE "polls" SET "purpose" = 'topics', "unit" = 'organisation', "anonymous" = false, "rules" =
  '{"electorate": {"kind": "core-group"}, "rule": {"kind": "most-votes"}, "quorum": null, "membersAddOptions": false, "repeat": null}';
--> statement-breakpoint
INSERT INTO "poll_questions" ("network_id", "poll_id", "question_id", "position", "text", "method", "seats", "settled", "settled_by")
SELECT "network_id", "poll_id", "poll_id", 0, "question",
  jsonb_build_object('kind', 'choose-several', 'maxChoices', "max_choices"), "seats", "settled", "settled_by"
FROM "polls";
--> statement-breakpoint
UPDATE "poll_options" SET "question_id" = "poll_id";
--> statement-breakpoint
UPDATE "poll_electors" SET "elector_id" = "organisation_id", "organisation_ids" = array["organisation_id"], "weight" = 1;
--> statement-breakpoint
UPDATE "votes" SET "elector_id" = "organisation_id", "by_proxy" = false, "answers" = jsonb_build_object("poll_id",
  jsonb_build_object('kind', 'choose-several', 'choices', to_jsonb("choices")));
--> statement-breakpoint
ALTER TABLE "poll_electors" ALTER COLUMN "elector_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "poll_electors" ALTER COLUMN "organisation_ids" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "poll_electors" ALTER COLUMN "weight" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "poll_options" ALTER COLUMN "question_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "polls" ALTER COLUMN "purpose" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "polls" ALTER COLUMN "unit" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "polls" ALTER COLUMN "anonymous" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "polls" ALTER COLUMN "rules" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "votes" ALTER COLUMN "elector_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "votes" ALTER COLUMN "by_proxy" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "poll_electors" ADD CONSTRAINT "poll_electors_network_id_poll_id_elector_id_pk" PRIMARY KEY("network_id","poll_id","elector_id");
--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_network_id_poll_id_elector_id_pk" PRIMARY KEY("network_id","poll_id","elector_id");
--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_network_id_from_organisation_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","from_organisation") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_network_id_to_organisation_organisations_network_id_organisation_id_fk" FOREIGN KEY ("network_id","to_organisation") REFERENCES "public"."organisations"("network_id","organisation_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "ballot_boxes" ADD CONSTRAINT "ballot_boxes_network_id_poll_id_polls_network_id_poll_id_fk" FOREIGN KEY ("network_id","poll_id") REFERENCES "public"."polls"("network_id","poll_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "poll_questions" ADD CONSTRAINT "poll_questions_network_id_poll_id_polls_network_id_poll_id_fk" FOREIGN KEY ("network_id","poll_id") REFERENCES "public"."polls"("network_id","poll_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "poll_questions" ADD CONSTRAINT "poll_questions_network_id_settled_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","settled_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "proxies_one_held" ON "proxies" USING btree ("network_id","to_organisation");
--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_network_id_poll_id_question_id_poll_questions_network_id_poll_id_question_id_fk" FOREIGN KEY ("network_id","poll_id","question_id") REFERENCES "public"."poll_questions"("network_id","poll_id","question_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "poll_options" ADD CONSTRAINT "poll_options_network_id_added_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","added_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "polls" ADD CONSTRAINT "polls_network_id_outcome_by_people_network_id_person_id_fk" FOREIGN KEY ("network_id","outcome_by") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_network_id_poll_id_elector_id_poll_electors_network_id_poll_id_elector_id_fk" FOREIGN KEY ("network_id","poll_id","elector_id") REFERENCES "public"."poll_electors"("network_id","poll_id","elector_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "polls_newest" ON "polls" USING btree ("network_id","opened_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "polls_one_open_per_subject" ON "polls" USING btree ("network_id","subject","purpose") WHERE state = 'open' and purpose <> 'question';
--> statement-breakpoint
ALTER TABLE "poll_electors" DROP COLUMN "organisation_id";
--> statement-breakpoint
ALTER TABLE "polls" DROP COLUMN "method";
--> statement-breakpoint
ALTER TABLE "polls" DROP COLUMN "max_choices";
--> statement-breakpoint
ALTER TABLE "polls" DROP COLUMN "seats";
--> statement-breakpoint
ALTER TABLE "polls" DROP COLUMN "settled";
--> statement-breakpoint
ALTER TABLE "polls" DROP COLUMN "settled_by";
--> statement-breakpoint
ALTER TABLE "votes" DROP COLUMN "organisation_id";
--> statement-breakpoint
ALTER TABLE "votes" DROP COLUMN "choices";
