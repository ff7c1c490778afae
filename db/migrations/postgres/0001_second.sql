CREATE TABLE "recovery_codes" (
	"digest" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"account_id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"last_step" integer
);
--> statement-breakpoint
CREATE TABLE "achievements" (
	"outcome_id" text NOT NULL,
	"issue_id" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"reopened_at" timestamp (3) with time zone,
	"jurisdiction" text NOT NULL,
	"task" text NOT NULL,
	"lead" text NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"before" integer NOT NULL,
	"after" integer NOT NULL,
	CONSTRAINT "achievements_pk" PRIMARY KEY("outcome_id","closed_at")
);
--> statement-breakpoint
CREATE TABLE "aspect_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"takes_effect" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "started_bytes" (
	"key" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "anchor_heads" (
	"day" text NOT NULL,
	"subject_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "anchor_heads_day_subject_id_pk" PRIMARY KEY("day","subject_id")
);
--> statement-breakpoint
CREATE TABLE "chain_checks" (
	"id" text PRIMARY KEY NOT NULL,
	"started_by" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"scope" jsonb NOT NULL,
	"total" integer NOT NULL,
	"chains" integer DEFAULT 0 NOT NULL,
	"events" integer DEFAULT 0 NOT NULL,
	"anchors" integer DEFAULT 0 NOT NULL,
	"findings" jsonb NOT NULL,
	"found" integer DEFAULT 0 NOT NULL,
	"alive_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "instruction_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"instruction_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instructions" (
	"id" text PRIMARY KEY NOT NULL,
	"batch" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"about" text NOT NULL,
	"issue_id" text,
	"task_code" text,
	"unit" text NOT NULL,
	"from_unit" text NOT NULL,
	"text" text NOT NULL,
	"written_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"sign_due_day" text NOT NULL,
	"answer_day" text,
	"signed_at" timestamp (3) with time zone,
	"signed_by" text,
	"answered_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "issue_totals" (
	"part" text NOT NULL,
	"grain" text NOT NULL,
	"at" text NOT NULL,
	"found_month" text NOT NULL,
	"side" text NOT NULL,
	"key" text NOT NULL,
	"stage" text NOT NULL,
	"closed_month" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "issue_totals_pk" PRIMARY KEY("part","grain","at","found_month","side","key","stage","closed_month")
);
--> statement-breakpoint
DROP INDEX "events_at_idx";--> statement-breakpoint
DROP INDEX "events_actor_idx";--> statement-breakpoint
DROP INDEX "issues_jurisdiction_idx";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "second_factor_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instruction_notes" ADD CONSTRAINT "instruction_notes_instruction_id_instructions_id_fk" FOREIGN KEY ("instruction_id") REFERENCES "public"."instructions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_task_code_tasks_code_fk" FOREIGN KEY ("task_code") REFERENCES "public"."tasks"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_from_unit_units_code_fk" FOREIGN KEY ("from_unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recovery_codes_account_idx" ON "recovery_codes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "achievements_issue_idx" ON "achievements" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "achievements_found_idx" ON "achievements" USING btree ("found_at","closed_at","reopened_at","jurisdiction","task","kind","lead","place","before","after");--> statement-breakpoint
CREATE INDEX "anchor_heads_subject_idx" ON "anchor_heads" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "chain_checks_started_idx" ON "chain_checks" USING btree ("started_at");--> statement-breakpoint
CREATE INDEX "instruction_notes_idx" ON "instruction_notes" USING btree ("instruction_id","at");--> statement-breakpoint
CREATE INDEX "instructions_unit_idx" ON "instructions" USING btree ("unit","state");--> statement-breakpoint
CREATE INDEX "instructions_from_idx" ON "instructions" USING btree ("from_unit","state");--> statement-breakpoint
CREATE INDEX "instructions_issue_idx" ON "instructions" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "instructions_task_idx" ON "instructions" USING btree ("task_code");--> statement-breakpoint
CREATE INDEX "instructions_created_idx" ON "instructions" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "events_unit_idx" ON "events" USING btree ("actor_unit","at","id");--> statement-breakpoint
CREATE INDEX "events_type_idx" ON "events" USING btree ("type","at","id");--> statement-breakpoint
CREATE INDEX "events_subject_type_idx" ON "events" USING btree ("subject_type","at","id");--> statement-breakpoint
CREATE INDEX "spans_raised_idx" ON "spans" USING btree ("ended_at","started_at","subject_id") WHERE state = 'raised';--> statement-breakpoint
CREATE INDEX "issues_ledger_idx" ON "issues" USING btree ("state","raising_unit","lead_unit","jurisdiction","category","task_code","aspect_code","kind","source","due_day","warn_day","submitted_day","returns","suspended","raised_at","id");--> statement-breakpoint
CREATE INDEX "events_at_idx" ON "events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "events_actor_idx" ON "events" USING btree ("actor_id","at","id");--> statement-breakpoint
CREATE INDEX "issues_jurisdiction_idx" ON "issues" USING btree ("jurisdiction","state","raising_unit","lead_unit","category","kind","source","due_day","id");