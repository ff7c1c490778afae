CREATE TABLE "closings" (
	"issue_id" text NOT NULL,
	"found_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	"reopened_at" timestamp (3) with time zone,
	"jurisdiction" text NOT NULL,
	"by_original" boolean NOT NULL,
	"with_extensions" boolean NOT NULL,
	CONSTRAINT "closings_pk" PRIMARY KEY("issue_id","closed_at")
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" text PRIMARY KEY NOT NULL,
	"principal" text NOT NULL,
	"substitute" text NOT NULL,
	"unit" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"reason" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"rung" text NOT NULL,
	"occurrence" text NOT NULL,
	"round" integer NOT NULL,
	"due_day" text,
	"unit" text NOT NULL,
	"by_rule" boolean NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"day" text NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"order_id" text,
	"form" text,
	"held_day" text,
	"people" text DEFAULT '' NOT NULL,
	"outcome" text DEFAULT '' NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" text,
	"lift_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draw_members" (
	"draw_id" text NOT NULL,
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"unit" text NOT NULL,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"place" integer NOT NULL,
	"key" text NOT NULL,
	"drawn" boolean NOT NULL,
	CONSTRAINT "draw_members_draw_id_issue_id_pk" PRIMARY KEY("draw_id","issue_id")
);
--> statement-breakpoint
CREATE TABLE "draws" (
	"id" text PRIMARY KEY NOT NULL,
	"stage" text NOT NULL,
	"day" text NOT NULL,
	"days_after" integer NOT NULL,
	"closed_from" text NOT NULL,
	"closed_to" text NOT NULL,
	"rules" jsonb NOT NULL,
	"seed" text NOT NULL,
	"seed_day" text,
	"population" integer NOT NULL,
	"drawn" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "look_backs" (
	"id" text PRIMARY KEY NOT NULL,
	"draw_id" text NOT NULL,
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"stage" text NOT NULL,
	"unit" text NOT NULL,
	"closed_by" text NOT NULL,
	"due_day" text NOT NULL,
	"drawn_at" timestamp (3) with time zone NOT NULL,
	"verdict" text,
	"walked" text DEFAULT '' NOT NULL,
	"measured" jsonb,
	"findings" text DEFAULT '' NOT NULL,
	"walked_by" text,
	"walked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"account_id" text PRIMARY KEY NOT NULL,
	"digest" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_digest_unique" UNIQUE("digest")
);
--> statement-breakpoint
CREATE TABLE "deliveries" (
	"id" text PRIMARY KEY NOT NULL,
	"notice_id" text,
	"channel" text NOT NULL,
	"account_id" text,
	"webhook_id" text,
	"state" text NOT NULL,
	"not_before" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"claimed_by" text,
	"claimed_until" timestamp (3) with time zone,
	"problem" text,
	"sent_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"account_id" text PRIMARY KEY NOT NULL,
	"mail" boolean DEFAULT false NOT NULL,
	"address" text,
	"digest" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_recipients" (
	"notice_id" text NOT NULL,
	"account_id" text NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notice_recipients_notice_id_account_id_pk" PRIMARY KEY("notice_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"occurrence" text NOT NULL,
	"values" jsonb NOT NULL,
	"unit" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "swept_days" (
	"day" text PRIMARY KEY NOT NULL,
	"sent" integer NOT NULL,
	"swept_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"preset" text NOT NULL,
	"address" text NOT NULL,
	"host" text NOT NULL,
	"secret" text,
	"unit" text NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"order_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"issue_id" text NOT NULL,
	"unit" text NOT NULL,
	"from_unit" text NOT NULL,
	"year" integer,
	"number" integer,
	"title" text NOT NULL,
	"matter" text NOT NULL,
	"demand" text NOT NULL,
	"preset" text NOT NULL,
	"drafted_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	"issued_at" timestamp (3) with time zone,
	"issued_by" text,
	"accept_due_day" text,
	"plan_due_day" text,
	"tell_due_day" text,
	"finish_due_day" text,
	"accepted_at" timestamp (3) with time zone,
	"accepted_by" text,
	"done_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "result_marks" (
	"result_id" text NOT NULL,
	"mark" integer NOT NULL,
	CONSTRAINT "result_marks_result_id_mark_pk" PRIMARY KEY("result_id","mark")
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"kind" text NOT NULL,
	"unit" text NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"basis" text DEFAULT '' NOT NULL,
	"nth" integer DEFAULT 1 NOT NULL,
	"asked_day" text,
	"condition" text DEFAULT '' NOT NULL,
	"proposed_unit" text,
	"office" text DEFAULT '' NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"decide_by" text,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"decision_reason" text DEFAULT '' NOT NULL,
	"due_before" text,
	"due_after" text,
	"began_day" text,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"end_reason" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "yearly_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"year_day" text NOT NULL,
	"clean" boolean NOT NULL,
	"text" text NOT NULL,
	"reviewed_by" text NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "spans_raised_idx";--> statement-breakpoint
DROP INDEX "issues_jurisdiction_idx";--> statement-breakpoint
DROP INDEX "issues_lead_idx";--> statement-breakpoint
DROP INDEX "issues_category_idx";--> statement-breakpoint
DROP INDEX "issues_task_idx";--> statement-breakpoint
DROP INDEX "issues_raised_idx";--> statement-breakpoint
DROP INDEX "walks_task_idx";--> statement-breakpoint
DROP INDEX "walks_concluded_idx";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "fine_print" text;--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "look_back_id" text;--> statement-breakpoint
ALTER TABLE "issue_partners" ADD COLUMN "part" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "issue_partners" ADD COLUMN "accept_due_day" text;--> statement-breakpoint
ALTER TABLE "issue_partners" ADD COLUMN "accepted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "issue_partners" ADD COLUMN "accepted_by" text;--> statement-breakpoint
ALTER TABLE "issue_partners" ADD COLUMN "due_day" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "proposed_for" text;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_principal_accounts_id_fk" FOREIGN KEY ("principal") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_substitute_accounts_id_fk" FOREIGN KEY ("substitute") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_members" ADD CONSTRAINT "draw_members_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_members" ADD CONSTRAINT "draw_members_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_backs" ADD CONSTRAINT "look_backs_draw_id_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."draws"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_backs" ADD CONSTRAINT "look_backs_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look_backs" ADD CONSTRAINT "look_backs_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD CONSTRAINT "notice_recipients_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_recipients" ADD CONSTRAINT "notice_recipients_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_notes" ADD CONSTRAINT "order_notes_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_from_unit_units_code_fk" FOREIGN KEY ("from_unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_marks" ADD CONSTRAINT "result_marks_result_id_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."results"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "requests" ADD CONSTRAINT "requests_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "yearly_reviews" ADD CONSTRAINT "yearly_reviews_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closings_found_idx" ON "closings" USING btree ("found_at","closed_at","reopened_at","jurisdiction","by_original","with_extensions","issue_id");--> statement-breakpoint
CREATE INDEX "delegations_substitute_idx" ON "delegations" USING btree ("substitute","until_day");--> statement-breakpoint
CREATE INDEX "delegations_principal_idx" ON "delegations" USING btree ("principal","until_day");--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_once_idx" ON "escalations" USING btree ("issue_id","rung","occurrence");--> statement-breakpoint
CREATE INDEX "escalations_rung_idx" ON "escalations" USING btree ("rung","lifted_at");--> statement-breakpoint
CREATE UNIQUE INDEX "draws_window_idx" ON "draws" USING btree ("stage","closed_from");--> statement-breakpoint
CREATE UNIQUE INDEX "look_backs_round_idx" ON "look_backs" USING btree ("issue_id","round","stage");--> statement-breakpoint
CREATE INDEX "look_backs_due_idx" ON "look_backs" USING btree ("verdict","due_day");--> statement-breakpoint
CREATE INDEX "look_backs_unit_idx" ON "look_backs" USING btree ("unit","verdict");--> statement-breakpoint
CREATE INDEX "deliveries_waiting_idx" ON "deliveries" USING btree ("not_before") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "deliveries_created_idx" ON "deliveries" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "notice_recipients_account_idx" ON "notice_recipients" USING btree ("account_id","notice_id");--> statement-breakpoint
CREATE INDEX "notice_recipients_unread_idx" ON "notice_recipients" USING btree ("account_id") WHERE read_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once_idx" ON "notices" USING btree ("subject_id","kind","occurrence");--> statement-breakpoint
CREATE INDEX "order_notes_idx" ON "order_notes" USING btree ("order_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "orders_number_idx" ON "orders" USING btree ("from_unit","year","number");--> statement-breakpoint
CREATE INDEX "orders_unit_idx" ON "orders" USING btree ("unit","state");--> statement-breakpoint
CREATE INDEX "orders_from_idx" ON "orders" USING btree ("from_unit","state");--> statement-breakpoint
CREATE INDEX "orders_issue_idx" ON "orders" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "result_marks_mark_idx" ON "result_marks" USING btree ("mark","result_id");--> statement-breakpoint
CREATE INDEX "requests_issue_idx" ON "requests" USING btree ("issue_id","kind","decision");--> statement-breakpoint
CREATE INDEX "requests_open_idx" ON "requests" USING btree ("kind","issue_id","nth") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "requests_standing_idx" ON "requests" USING btree ("kind","issue_id","asked_day") WHERE decision = 'granted' and ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "yearly_reviews_year_idx" ON "yearly_reviews" USING btree ("issue_id","round","year_day");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_look_back_id_look_backs_id_fk" FOREIGN KEY ("look_back_id") REFERENCES "public"."look_backs"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "spans_long_wait_idx" ON "spans" USING btree ("started_at","ended_at","subject_id") WHERE state = 'raised' and (ended_at is null or ended_at - started_at > interval '31 days');--> statement-breakpoint
CREATE INDEX "issue_partners_open_idx" ON "issue_partners" USING btree ("due_day") WHERE signed_off_at is null and released_at is null;--> statement-breakpoint
CREATE INDEX "issues_source_idx" ON "issues" USING btree ("source","state","raising_unit","lead_unit","id");--> statement-breakpoint
CREATE INDEX "walks_list_idx" ON "walks" USING btree ("state","planned_day","id","unit","target","task_code");--> statement-breakpoint
CREATE INDEX "issues_jurisdiction_idx" ON "issues" USING btree ("jurisdiction","state","raising_unit","lead_unit","category","kind","source","due_day","raised_at","id");--> statement-breakpoint
CREATE INDEX "issues_lead_idx" ON "issues" USING btree ("lead_unit","state","raising_unit","jurisdiction","category","task_code","aspect_code","kind","source","due_day","warn_day","submitted_day","returns","suspended","raised_at","id");--> statement-breakpoint
CREATE INDEX "issues_category_idx" ON "issues" USING btree ("category","state","due_day","raising_unit","lead_unit","id");--> statement-breakpoint
CREATE INDEX "issues_task_idx" ON "issues" USING btree ("task_code","state","raising_unit","lead_unit","due_day","submitted_day","suspended","id");--> statement-breakpoint
CREATE INDEX "issues_raised_idx" ON "issues" USING btree ("raised_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "walks_task_idx" ON "walks" USING btree ("task_code","state","unit","target","concluded_at");--> statement-breakpoint
CREATE INDEX "walks_concluded_idx" ON "walks" USING btree ("concluded_at","jurisdiction","unit","head_id","task_code","id");