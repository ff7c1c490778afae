CREATE TABLE "aspect_versions" (
	"version" integer PRIMARY KEY NOT NULL,
	"takes_effect" text NOT NULL,
	"published_by" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL
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
ALTER TABLE "accounts" ADD COLUMN "locale" text;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "tasks" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "retired_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "instruction_notes" ADD CONSTRAINT "instruction_notes_instruction_id_instructions_id_fk" FOREIGN KEY ("instruction_id") REFERENCES "public"."instructions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_task_code_tasks_code_fk" FOREIGN KEY ("task_code") REFERENCES "public"."tasks"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "instructions" ADD CONSTRAINT "instructions_from_unit_units_code_fk" FOREIGN KEY ("from_unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "instruction_notes_idx" ON "instruction_notes" USING btree ("instruction_id","at");--> statement-breakpoint
CREATE INDEX "instructions_unit_idx" ON "instructions" USING btree ("unit","state");--> statement-breakpoint
CREATE INDEX "instructions_from_idx" ON "instructions" USING btree ("from_unit","state");--> statement-breakpoint
CREATE INDEX "instructions_issue_idx" ON "instructions" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "instructions_task_idx" ON "instructions" USING btree ("task_code");--> statement-breakpoint
CREATE INDEX "instructions_created_idx" ON "instructions" USING btree ("created_at");