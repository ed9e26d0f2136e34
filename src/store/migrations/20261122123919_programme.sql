CREATE TABLE "calendar_feeds" (
	"network_id" text NOT NULL,
	"person_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"renewed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_network_id_person_id_pk" PRIMARY KEY("network_id","person_id")
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
ALTER TABLE "programme_items" ALTER COLUMN "position" SET DATA TYPE double precision;--> statement-breakpoint
ALTER TABLE "programme_editions" ADD COLUMN "consulted_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "programme_editions" ADD COLUMN "adoption" jsonb;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "responsible_ref" text;--> statement-breakpoint
ALTER TABLE "programme_items" ADD COLUMN "reviewed_on" text;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_suggestions" ADD CONSTRAINT "programme_suggestions_network_id_edition_id_programme_editions_network_id_edition_id_fk" FOREIGN KEY ("network_id","edition_id") REFERENCES "public"."programme_editions"("network_id","edition_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_suggestions" ADD CONSTRAINT "programme_suggestions_network_id_person_id_people_network_id_person_id_fk" FOREIGN KEY ("network_id","person_id") REFERENCES "public"."people"("network_id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_by_secret" ON "calendar_feeds" USING btree ("network_id","secret_hash");--> statement-breakpoint
CREATE INDEX "programme_suggestions_by_edition" ON "programme_suggestions" USING btree ("network_id","edition_id","created_at");--> statement-breakpoint
CREATE INDEX "programme_suggestions_by_item" ON "programme_suggestions" USING btree ("network_id","item_id","created_at");--> statement-breakpoint
CREATE INDEX "programme_items_by_item" ON "programme_items" USING btree ("network_id","item_id");