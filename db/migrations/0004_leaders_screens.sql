CREATE TABLE "annotation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"indicator_id" integer NOT NULL,
	"region_id" integer NOT NULL,
	"period" text NOT NULL,
	"form" text NOT NULL,
	"text" text NOT NULL,
	"person_id" text,
	"author" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "playlist" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"scenes" jsonb NOT NULL,
	"standard" boolean NOT NULL,
	"author" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "playlist_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "region_shape" (
	"id" uuid PRIMARY KEY NOT NULL,
	"region_id" integer NOT NULL,
	"geometry" jsonb NOT NULL,
	"review_number" text NOT NULL,
	"source" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"author" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "share_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"as_of" timestamp with time zone,
	"person_id" text NOT NULL,
	"author" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone,
	CONSTRAINT "share_link_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_indicator_id_indicator_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicator"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "region_shape" ADD CONSTRAINT "region_shape_region_id_region_id_fk" FOREIGN KEY ("region_id") REFERENCES "public"."region"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "annotation_series" ON "annotation" USING btree ("indicator_id","region_id");--> statement-breakpoint
CREATE INDEX "region_shape_region" ON "region_shape" USING btree ("region_id");--> statement-breakpoint
CREATE INDEX "saved_view_person" ON "saved_view" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "share_link_person" ON "share_link" USING btree ("person_id");