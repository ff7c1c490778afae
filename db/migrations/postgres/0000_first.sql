CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "grants" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"unit" text NOT NULL,
	"proposed_by" text,
	"confirmed_by" text,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"sid" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" text PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "aspects" (
	"version" integer NOT NULL,
	"code" text NOT NULL,
	"position" integer NOT NULL,
	"question" text NOT NULL,
	"question_en" text DEFAULT '' NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"explanation_en" text DEFAULT '' NOT NULL,
	CONSTRAINT "aspects_version_code_pk" PRIMARY KEY("version","code")
);
--> statement-breakpoint
CREATE TABLE "guides" (
	"id" text PRIMARY KEY NOT NULL,
	"task_code" text NOT NULL,
	"documents" integer,
	"steps" integer,
	"promised_days" integer,
	"statutory_days" integer,
	"visits" integer,
	"online" boolean DEFAULT false NOT NULL,
	"mail" boolean DEFAULT false NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"document_names" jsonb NOT NULL,
	"step_names" jsonb NOT NULL,
	"fee" text DEFAULT '' NOT NULL,
	"fee_basis" text DEFAULT '' NOT NULL,
	"updated" text,
	"note" text DEFAULT '' NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"replaced_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "holidays" (
	"date" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"code" text PRIMARY KEY NOT NULL,
	"category" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text DEFAULT '' NOT NULL,
	"lead_unit" text NOT NULL,
	"service_type" text DEFAULT '' NOT NULL,
	"audience" text DEFAULT '' NOT NULL,
	"statutory_days" integer,
	"promised_days" integer,
	"max_visits" integer,
	"online_depth" text DEFAULT '' NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"high_frequency" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "door_forms" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed" text,
	"used_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "door_pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"form_id" text NOT NULL,
	"key" text NOT NULL,
	"facts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"taken_at" timestamp (3) with time zone,
	"perceptual_hash" text,
	"issue_id" text,
	"walk_id" text,
	"pain_point_id" text,
	"step_id" text,
	"phase" text NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "anchors" (
	"day" text PRIMARY KEY NOT NULL,
	"heads" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"actor_unit" text NOT NULL,
	"type" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"particulars" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spans" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"state" text NOT NULL,
	"came_from" text,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"scope" text PRIMARY KEY NOT NULL,
	"value" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "issue_partners" (
	"issue_id" text NOT NULL,
	"unit" text NOT NULL,
	"signed_off_at" timestamp (3) with time zone,
	"signed_off_by" text,
	"signed_off_text" text DEFAULT '' NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "issue_partners_issue_id_unit_pk" PRIMARY KEY("issue_id","unit")
);
--> statement-breakpoint
CREATE TABLE "issue_passes" (
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"account_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "issue_passes_issue_id_round_account_id_pk" PRIMARY KEY("issue_id","round","account_id")
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"cause" text DEFAULT '' NOT NULL,
	"severity" text DEFAULT 'medium' NOT NULL,
	"source" text NOT NULL,
	"kind" text,
	"task_code" text,
	"category" text,
	"aspect_version" integer,
	"aspect_code" text,
	"walk_id" text,
	"step_id" text,
	"raising_unit" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"lead_unit" text,
	"brought" text,
	"original_due_day" text,
	"round_due_day" text,
	"due_day" text,
	"start_day" text,
	"warn_day" text,
	"step_due_day" text,
	"percent" integer,
	"returns" integer DEFAULT 0 NOT NULL,
	"submitted_day" text,
	"suspended" boolean DEFAULT false NOT NULL,
	"merged_into" text,
	"conclusion" text DEFAULT '' NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"raised_at" timestamp (3) with time zone,
	"state_since" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "issues_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"move" text NOT NULL,
	"merged_into" text,
	"reason" text NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pain_point_issues" (
	"pain_point_id" text NOT NULL,
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"linked_by" text NOT NULL,
	"linked_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "pain_point_issues_pain_point_id_issue_id_round_pk" PRIMARY KEY("pain_point_id","issue_id","round")
);
--> statement-breakpoint
CREATE TABLE "pain_point_replies" (
	"id" text PRIMARY KEY NOT NULL,
	"pain_point_id" text NOT NULL,
	"kind" text NOT NULL,
	"round" integer NOT NULL,
	"text" text NOT NULL,
	"by" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pain_point_verdicts" (
	"id" text PRIMARY KEY NOT NULL,
	"pain_point_id" text NOT NULL,
	"about" text NOT NULL,
	"round" integer NOT NULL,
	"solved" boolean NOT NULL,
	"level" text NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"original" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pain_points" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"channel" text NOT NULL,
	"language" text NOT NULL,
	"task_code" text,
	"unit" text,
	"jurisdiction" text NOT NULL,
	"text" text NOT NULL,
	"original" text NOT NULL,
	"name" text,
	"phone" text,
	"digest" text NOT NULL,
	"code_digest" text NOT NULL,
	"quarantined" boolean DEFAULT false NOT NULL,
	"quarantine_reason" text,
	"released_at" timestamp (3) with time zone,
	"released_by" text,
	"interim_due_day" text NOT NULL,
	"responded_at" timestamp (3) with time zone,
	"merged_into" text,
	"transferred_to" text,
	"decline_reason" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"state_since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pain_points_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "reopening_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"pain_point_id" text NOT NULL,
	"verdict_id" text NOT NULL,
	"round" integer NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"decision" text,
	"reason" text DEFAULT '' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "outcomes" (
	"id" text PRIMARY KEY NOT NULL,
	"result_id" text NOT NULL,
	"issue_id" text NOT NULL,
	"kind" text NOT NULL,
	"before" integer NOT NULL,
	"after" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"idea" text NOT NULL,
	"measures" text NOT NULL,
	"due_day" text NOT NULL,
	"responsible" text NOT NULL,
	"state" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "progress_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"percent" integer NOT NULL,
	"text" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "results" (
	"id" text PRIMARY KEY NOT NULL,
	"issue_id" text NOT NULL,
	"round" integer NOT NULL,
	"text" text NOT NULL,
	"no_outcome_reason" text DEFAULT '' NOT NULL,
	"state" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"name_en" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"parent" text,
	"path" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"counterpart" text
);
--> statement-breakpoint
CREATE TABLE "walk_answers" (
	"walk_id" text NOT NULL,
	"aspect_code" text NOT NULL,
	"answer" text,
	"edited_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "walk_answers_walk_id_aspect_code_pk" PRIMARY KEY("walk_id","aspect_code")
);
--> statement-breakpoint
CREATE TABLE "walk_findings" (
	"id" text PRIMARY KEY NOT NULL,
	"walk_id" text NOT NULL,
	"aspect_code" text,
	"step_id" text,
	"text" text DEFAULT '' NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "walk_steps" (
	"id" text PRIMARY KEY NOT NULL,
	"walk_id" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"minutes" integer,
	"waiting_minutes" integer,
	"trips" integer,
	"documents" jsonb NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "walks" (
	"id" text PRIMARY KEY NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"task_code" text NOT NULL,
	"unit" text NOT NULL,
	"target" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"head_id" text NOT NULL,
	"recorder_id" text,
	"manner" text NOT NULL,
	"channel" text NOT NULL,
	"planned_day" text NOT NULL,
	"plan" text DEFAULT '' NOT NULL,
	"guide_id" text,
	"aspect_version" integer NOT NULL,
	"begun_at" timestamp (3) with time zone,
	"ready_at" timestamp (3) with time zone,
	"concluded_at" timestamp (3) with time zone,
	"days_taken" integer,
	"days_taken_edited_at" timestamp (3) with time zone,
	"summary" text DEFAULT '' NOT NULL,
	"summary_edited_at" timestamp (3) with time zone,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guides" ADD CONSTRAINT "guides_task_code_tasks_code_fk" FOREIGN KEY ("task_code") REFERENCES "public"."tasks"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_lead_unit_units_code_fk" FOREIGN KEY ("lead_unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "door_pictures" ADD CONSTRAINT "door_pictures_form_id_door_forms_id_fk" FOREIGN KEY ("form_id") REFERENCES "public"."door_forms"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_walk_id_walks_id_fk" FOREIGN KEY ("walk_id") REFERENCES "public"."walks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_pain_point_id_pain_points_id_fk" FOREIGN KEY ("pain_point_id") REFERENCES "public"."pain_points"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_partners" ADD CONSTRAINT "issue_partners_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_partners" ADD CONSTRAINT "issue_partners_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_passes" ADD CONSTRAINT "issue_passes_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_task_code_tasks_code_fk" FOREIGN KEY ("task_code") REFERENCES "public"."tasks"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_walk_id_walks_id_fk" FOREIGN KEY ("walk_id") REFERENCES "public"."walks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_raising_unit_units_code_fk" FOREIGN KEY ("raising_unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_lead_unit_units_code_fk" FOREIGN KEY ("lead_unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_point_issues" ADD CONSTRAINT "pain_point_issues_pain_point_id_pain_points_id_fk" FOREIGN KEY ("pain_point_id") REFERENCES "public"."pain_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_point_issues" ADD CONSTRAINT "pain_point_issues_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_point_replies" ADD CONSTRAINT "pain_point_replies_pain_point_id_pain_points_id_fk" FOREIGN KEY ("pain_point_id") REFERENCES "public"."pain_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_point_verdicts" ADD CONSTRAINT "pain_point_verdicts_pain_point_id_pain_points_id_fk" FOREIGN KEY ("pain_point_id") REFERENCES "public"."pain_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_points" ADD CONSTRAINT "pain_points_task_code_tasks_code_fk" FOREIGN KEY ("task_code") REFERENCES "public"."tasks"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_points" ADD CONSTRAINT "pain_points_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pain_points" ADD CONSTRAINT "pain_points_jurisdiction_units_code_fk" FOREIGN KEY ("jurisdiction") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening_requests" ADD CONSTRAINT "reopening_requests_pain_point_id_pain_points_id_fk" FOREIGN KEY ("pain_point_id") REFERENCES "public"."pain_points"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reopening_requests" ADD CONSTRAINT "reopening_requests_verdict_id_pain_point_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."pain_point_verdicts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_result_id_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."results"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_reports" ADD CONSTRAINT "progress_reports_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_issue_id_issues_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."issues"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_answers" ADD CONSTRAINT "walk_answers_walk_id_walks_id_fk" FOREIGN KEY ("walk_id") REFERENCES "public"."walks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_findings" ADD CONSTRAINT "walk_findings_walk_id_walks_id_fk" FOREIGN KEY ("walk_id") REFERENCES "public"."walks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_steps" ADD CONSTRAINT "walk_steps_walk_id_walks_id_fk" FOREIGN KEY ("walk_id") REFERENCES "public"."walks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walks" ADD CONSTRAINT "walks_task_code_tasks_code_fk" FOREIGN KEY ("task_code") REFERENCES "public"."tasks"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walks" ADD CONSTRAINT "walks_unit_units_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walks" ADD CONSTRAINT "walks_target_units_code_fk" FOREIGN KEY ("target") REFERENCES "public"."units"("code") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walks" ADD CONSTRAINT "walks_head_id_accounts_id_fk" FOREIGN KEY ("head_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walks" ADD CONSTRAINT "walks_recorder_id_accounts_id_fk" FOREIGN KEY ("recorder_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walks" ADD CONSTRAINT "walks_guide_id_guides_id_fk" FOREIGN KEY ("guide_id") REFERENCES "public"."guides"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "grants_account_role_unit_idx" ON "grants" USING btree ("account_id","role","unit");--> statement-breakpoint
CREATE INDEX "grants_unit_idx" ON "grants" USING btree ("unit","role");--> statement-breakpoint
CREATE INDEX "sessions_account_idx" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_idx" ON "sign_in_failures" USING btree ("username","at");--> statement-breakpoint
CREATE INDEX "guides_task_idx" ON "guides" USING btree ("task_code","replaced_at");--> statement-breakpoint
CREATE INDEX "tasks_lead_idx" ON "tasks" USING btree ("lead_unit");--> statement-breakpoint
CREATE INDEX "tasks_category_idx" ON "tasks" USING btree ("category");--> statement-breakpoint
CREATE INDEX "door_forms_expires_idx" ON "door_forms" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "door_pictures_form_idx" ON "door_pictures" USING btree ("form_id");--> statement-breakpoint
CREATE INDEX "rate_limits_ends_idx" ON "rate_limits" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "files_issue_idx" ON "files" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "files_walk_idx" ON "files" USING btree ("walk_id");--> statement-breakpoint
CREATE INDEX "files_pain_point_idx" ON "files" USING btree ("pain_point_id");--> statement-breakpoint
CREATE INDEX "files_hash_idx" ON "files" USING btree ("perceptual_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "events_subject_sequence_idx" ON "events" USING btree ("subject_id","sequence");--> statement-breakpoint
CREATE INDEX "events_at_idx" ON "events" USING btree ("at");--> statement-breakpoint
CREATE INDEX "events_actor_idx" ON "events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "spans_subject_idx" ON "spans" USING btree ("subject_id","started_at","ended_at","state");--> statement-breakpoint
CREATE INDEX "spans_state_idx" ON "spans" USING btree ("subject_type","state","started_at","ended_at","subject_id");--> statement-breakpoint
CREATE INDEX "spans_came_from_idx" ON "spans" USING btree ("came_from","started_at","state","subject_id");--> statement-breakpoint
CREATE INDEX "issue_partners_unit_idx" ON "issue_partners" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "issues_state_idx" ON "issues" USING btree ("state","due_day");--> statement-breakpoint
CREATE INDEX "issues_jurisdiction_idx" ON "issues" USING btree ("jurisdiction","state");--> statement-breakpoint
CREATE INDEX "issues_raising_idx" ON "issues" USING btree ("raising_unit","state");--> statement-breakpoint
CREATE INDEX "issues_lead_idx" ON "issues" USING btree ("lead_unit","state");--> statement-breakpoint
CREATE INDEX "issues_category_idx" ON "issues" USING btree ("category","state","due_day");--> statement-breakpoint
CREATE INDEX "issues_task_idx" ON "issues" USING btree ("task_code","state");--> statement-breakpoint
CREATE INDEX "issues_walk_idx" ON "issues" USING btree ("walk_id");--> statement-breakpoint
CREATE INDEX "issues_raised_idx" ON "issues" USING btree ("raised_at");--> statement-breakpoint
CREATE INDEX "issues_due_idx" ON "issues" USING btree ("due_day");--> statement-breakpoint
CREATE INDEX "proposals_issue_idx" ON "proposals" USING btree ("issue_id","decided_at");--> statement-breakpoint
CREATE INDEX "pain_point_issues_issue_idx" ON "pain_point_issues" USING btree ("issue_id","ended_at");--> statement-breakpoint
CREATE INDEX "pain_point_replies_idx" ON "pain_point_replies" USING btree ("pain_point_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "pain_point_verdicts_round_idx" ON "pain_point_verdicts" USING btree ("pain_point_id","about","round");--> statement-breakpoint
CREATE INDEX "pain_points_inbox_idx" ON "pain_points" USING btree ("jurisdiction","state","interim_due_day");--> statement-breakpoint
CREATE INDEX "pain_points_task_idx" ON "pain_points" USING btree ("task_code","state");--> statement-breakpoint
CREATE INDEX "pain_points_unit_idx" ON "pain_points" USING btree ("unit","state");--> statement-breakpoint
CREATE INDEX "pain_points_merged_idx" ON "pain_points" USING btree ("merged_into");--> statement-breakpoint
CREATE INDEX "pain_points_released_idx" ON "pain_points" USING btree ("released_at");--> statement-breakpoint
CREATE INDEX "pain_points_digest_idx" ON "pain_points" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "pain_points_created_idx" ON "pain_points" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "reopening_requests_idx" ON "reopening_requests" USING btree ("pain_point_id","decided_at");--> statement-breakpoint
CREATE UNIQUE INDEX "outcomes_result_kind_idx" ON "outcomes" USING btree ("result_id","kind");--> statement-breakpoint
CREATE INDEX "outcomes_issue_idx" ON "outcomes" USING btree ("issue_id");--> statement-breakpoint
CREATE INDEX "plans_issue_idx" ON "plans" USING btree ("issue_id","created_at");--> statement-breakpoint
CREATE INDEX "progress_reports_issue_idx" ON "progress_reports" USING btree ("issue_id","created_at");--> statement-breakpoint
CREATE INDEX "results_issue_idx" ON "results" USING btree ("issue_id","created_at");--> statement-breakpoint
CREATE INDEX "units_path_idx" ON "units" USING btree ("path");--> statement-breakpoint
CREATE INDEX "walk_findings_walk_idx" ON "walk_findings" USING btree ("walk_id");--> statement-breakpoint
CREATE INDEX "walk_steps_walk_idx" ON "walk_steps" USING btree ("walk_id","position");--> statement-breakpoint
CREATE INDEX "walks_task_idx" ON "walks" USING btree ("task_code","concluded_at");--> statement-breakpoint
CREATE INDEX "walks_unit_idx" ON "walks" USING btree ("unit","state");--> statement-breakpoint
CREATE INDEX "walks_concluded_idx" ON "walks" USING btree ("concluded_at");