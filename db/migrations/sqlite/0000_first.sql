CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer DEFAULT false NOT NULL,
	`disabled_at` integer,
	`demo` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_username_unique` ON `accounts` (`username`);--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`unit` text NOT NULL,
	`proposed_by` text,
	`confirmed_by` text,
	`confirmed_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grants_account_role_unit_idx` ON `grants` (`account_id`,`role`,`unit`);--> statement-breakpoint
CREATE INDEX `grants_unit_idx` ON `grants` (`unit`,`role`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`sid` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_account_idx` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_failures` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sign_in_failures_idx` ON `sign_in_failures` (`username`,`at`);--> statement-breakpoint
CREATE TABLE `aspects` (
	`version` integer NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`question` text NOT NULL,
	`question_en` text DEFAULT '' NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`explanation_en` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`version`, `code`)
);
--> statement-breakpoint
CREATE TABLE `guides` (
	`id` text PRIMARY KEY NOT NULL,
	`task_code` text NOT NULL,
	`documents` integer,
	`steps` integer,
	`promised_days` integer,
	`statutory_days` integer,
	`visits` integer,
	`online` integer DEFAULT false NOT NULL,
	`mail` integer DEFAULT false NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`document_names` text NOT NULL,
	`step_names` text NOT NULL,
	`fee` text DEFAULT '' NOT NULL,
	`fee_basis` text DEFAULT '' NOT NULL,
	`updated` text,
	`note` text DEFAULT '' NOT NULL,
	`imported_at` integer NOT NULL,
	`replaced_at` integer,
	FOREIGN KEY (`task_code`) REFERENCES `tasks`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `guides_task_idx` ON `guides` (`task_code`,`replaced_at`);--> statement-breakpoint
CREATE TABLE `holidays` (
	`date` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tasks` (
	`code` text PRIMARY KEY NOT NULL,
	`category` text NOT NULL,
	`title` text NOT NULL,
	`title_en` text DEFAULT '' NOT NULL,
	`lead_unit` text NOT NULL,
	`service_type` text DEFAULT '' NOT NULL,
	`audience` text DEFAULT '' NOT NULL,
	`statutory_days` integer,
	`promised_days` integer,
	`max_visits` integer,
	`online_depth` text DEFAULT '' NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`high_frequency` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`lead_unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `tasks_lead_idx` ON `tasks` (`lead_unit`);--> statement-breakpoint
CREATE INDEX `tasks_category_idx` ON `tasks` (`category`);--> statement-breakpoint
CREATE TABLE `door_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`sealed` text,
	`used_at` integer,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `door_forms_expires_idx` ON `door_forms` (`expires_at`);--> statement-breakpoint
CREATE TABLE `door_pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`form_id` text NOT NULL,
	`key` text NOT NULL,
	`facts` text NOT NULL,
	FOREIGN KEY (`form_id`) REFERENCES `door_forms`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `door_pictures_form_idx` ON `door_pictures` (`form_id`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`ends_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_limits_ends_idx` ON `rate_limits` (`ends_at`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`width` integer,
	`height` integer,
	`taken_at` integer,
	`perceptual_hash` text,
	`issue_id` text,
	`walk_id` text,
	`pain_point_id` text,
	`step_id` text,
	`phase` text NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`walk_id`) REFERENCES `walks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`pain_point_id`) REFERENCES `pain_points`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `files_issue_idx` ON `files` (`issue_id`);--> statement-breakpoint
CREATE INDEX `files_walk_idx` ON `files` (`walk_id`);--> statement-breakpoint
CREATE INDEX `files_pain_point_idx` ON `files` (`pain_point_id`);--> statement-breakpoint
CREATE INDEX `files_hash_idx` ON `files` (`perceptual_hash`);--> statement-breakpoint
CREATE TABLE `anchors` (
	`day` text PRIMARY KEY NOT NULL,
	`heads` integer NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	`sealed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`actor_unit` text NOT NULL,
	`type` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`particulars` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_subject_sequence_idx` ON `events` (`subject_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `events_at_idx` ON `events` (`at`);--> statement-breakpoint
CREATE INDEX `events_actor_idx` ON `events` (`actor_id`,`at`);--> statement-breakpoint
CREATE TABLE `spans` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`state` text NOT NULL,
	`came_from` text,
	`started_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `spans_subject_idx` ON `spans` (`subject_id`,`started_at`,`ended_at`,`state`);--> statement-breakpoint
CREATE INDEX `spans_state_idx` ON `spans` (`subject_type`,`state`,`started_at`,`ended_at`,`subject_id`);--> statement-breakpoint
CREATE INDEX `spans_came_from_idx` ON `spans` (`came_from`,`started_at`,`state`,`subject_id`);--> statement-breakpoint
CREATE TABLE `counters` (
	`scope` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `issue_partners` (
	`issue_id` text NOT NULL,
	`unit` text NOT NULL,
	`signed_off_at` integer,
	`signed_off_by` text,
	`signed_off_text` text DEFAULT '' NOT NULL,
	`released_at` integer,
	`released_reason` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`issue_id`, `unit`),
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `issue_partners_unit_idx` ON `issue_partners` (`unit`);--> statement-breakpoint
CREATE TABLE `issue_passes` (
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`account_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`issue_id`, `round`, `account_id`),
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `issues` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`cause` text DEFAULT '' NOT NULL,
	`severity` text DEFAULT 'medium' NOT NULL,
	`source` text NOT NULL,
	`kind` text,
	`task_code` text,
	`category` text,
	`aspect_version` integer,
	`aspect_code` text,
	`walk_id` text,
	`step_id` text,
	`raising_unit` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`lead_unit` text,
	`brought` text,
	`original_due_day` text,
	`round_due_day` text,
	`due_day` text,
	`start_day` text,
	`warn_day` text,
	`step_due_day` text,
	`percent` integer,
	`returns` integer DEFAULT 0 NOT NULL,
	`submitted_day` text,
	`suspended` integer DEFAULT false NOT NULL,
	`merged_into` text,
	`conclusion` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`raised_at` integer,
	`state_since` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`task_code`) REFERENCES `tasks`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`walk_id`) REFERENCES `walks`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`raising_unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`lead_unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `issues_number_unique` ON `issues` (`number`);--> statement-breakpoint
CREATE INDEX `issues_state_idx` ON `issues` (`state`,`due_day`);--> statement-breakpoint
CREATE INDEX `issues_jurisdiction_idx` ON `issues` (`jurisdiction`,`state`);--> statement-breakpoint
CREATE INDEX `issues_raising_idx` ON `issues` (`raising_unit`,`state`);--> statement-breakpoint
CREATE INDEX `issues_lead_idx` ON `issues` (`lead_unit`,`state`);--> statement-breakpoint
CREATE INDEX `issues_category_idx` ON `issues` (`category`,`state`,`due_day`);--> statement-breakpoint
CREATE INDEX `issues_task_idx` ON `issues` (`task_code`,`state`);--> statement-breakpoint
CREATE INDEX `issues_walk_idx` ON `issues` (`walk_id`);--> statement-breakpoint
CREATE INDEX `issues_raised_idx` ON `issues` (`raised_at`);--> statement-breakpoint
CREATE INDEX `issues_due_idx` ON `issues` (`due_day`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`move` text NOT NULL,
	`merged_into` text,
	`reason` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decision` text,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `proposals_issue_idx` ON `proposals` (`issue_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `pain_point_issues` (
	`pain_point_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`linked_by` text NOT NULL,
	`linked_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`pain_point_id`, `issue_id`, `round`),
	FOREIGN KEY (`pain_point_id`) REFERENCES `pain_points`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `pain_point_issues_issue_idx` ON `pain_point_issues` (`issue_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `pain_point_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`pain_point_id` text NOT NULL,
	`kind` text NOT NULL,
	`round` integer NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`pain_point_id`) REFERENCES `pain_points`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pain_point_replies_idx` ON `pain_point_replies` (`pain_point_id`,`at`);--> statement-breakpoint
CREATE TABLE `pain_point_verdicts` (
	`id` text PRIMARY KEY NOT NULL,
	`pain_point_id` text NOT NULL,
	`about` text NOT NULL,
	`round` integer NOT NULL,
	`solved` integer NOT NULL,
	`level` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`original` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`pain_point_id`) REFERENCES `pain_points`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pain_point_verdicts_round_idx` ON `pain_point_verdicts` (`pain_point_id`,`about`,`round`);--> statement-breakpoint
CREATE TABLE `pain_points` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`round` integer DEFAULT 1 NOT NULL,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`task_code` text,
	`unit` text,
	`jurisdiction` text NOT NULL,
	`text` text NOT NULL,
	`original` text NOT NULL,
	`name` text,
	`phone` text,
	`digest` text NOT NULL,
	`code_digest` text NOT NULL,
	`quarantined` integer DEFAULT false NOT NULL,
	`quarantine_reason` text,
	`released_at` integer,
	`released_by` text,
	`interim_due_day` text NOT NULL,
	`responded_at` integer,
	`merged_into` text,
	`transferred_to` text,
	`decline_reason` text,
	`created_at` integer NOT NULL,
	`state_since` integer NOT NULL,
	FOREIGN KEY (`task_code`) REFERENCES `tasks`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`jurisdiction`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pain_points_number_unique` ON `pain_points` (`number`);--> statement-breakpoint
CREATE INDEX `pain_points_inbox_idx` ON `pain_points` (`jurisdiction`,`state`,`interim_due_day`);--> statement-breakpoint
CREATE INDEX `pain_points_task_idx` ON `pain_points` (`task_code`,`state`);--> statement-breakpoint
CREATE INDEX `pain_points_unit_idx` ON `pain_points` (`unit`,`state`);--> statement-breakpoint
CREATE INDEX `pain_points_merged_idx` ON `pain_points` (`merged_into`);--> statement-breakpoint
CREATE INDEX `pain_points_released_idx` ON `pain_points` (`released_at`);--> statement-breakpoint
CREATE INDEX `pain_points_digest_idx` ON `pain_points` (`digest`);--> statement-breakpoint
CREATE INDEX `pain_points_created_idx` ON `pain_points` (`created_at`);--> statement-breakpoint
CREATE TABLE `reopening_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`pain_point_id` text NOT NULL,
	`verdict_id` text NOT NULL,
	`round` integer NOT NULL,
	`asked_at` integer NOT NULL,
	`decision` text,
	`reason` text DEFAULT '' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	FOREIGN KEY (`pain_point_id`) REFERENCES `pain_points`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`verdict_id`) REFERENCES `pain_point_verdicts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `reopening_requests_idx` ON `reopening_requests` (`pain_point_id`,`decided_at`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`id` text PRIMARY KEY NOT NULL,
	`result_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`kind` text NOT NULL,
	`before` integer NOT NULL,
	`after` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`result_id`) REFERENCES `results`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outcomes_result_kind_idx` ON `outcomes` (`result_id`,`kind`);--> statement-breakpoint
CREATE INDEX `outcomes_issue_idx` ON `outcomes` (`issue_id`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`idea` text NOT NULL,
	`measures` text NOT NULL,
	`due_day` text NOT NULL,
	`responsible` text NOT NULL,
	`state` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `plans_issue_idx` ON `plans` (`issue_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `progress_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`percent` integer NOT NULL,
	`text` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `progress_reports_issue_idx` ON `progress_reports` (`issue_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `results` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`text` text NOT NULL,
	`no_outcome_reason` text DEFAULT '' NOT NULL,
	`state` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `results_issue_idx` ON `results` (`issue_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `units` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`name_en` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	`parent` text,
	`path` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`counterpart` text
);
--> statement-breakpoint
CREATE INDEX `units_path_idx` ON `units` (`path`);--> statement-breakpoint
CREATE TABLE `walk_answers` (
	`walk_id` text NOT NULL,
	`aspect_code` text NOT NULL,
	`answer` text,
	`edited_at` integer NOT NULL,
	PRIMARY KEY(`walk_id`, `aspect_code`),
	FOREIGN KEY (`walk_id`) REFERENCES `walks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `walk_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`walk_id` text NOT NULL,
	`aspect_code` text,
	`step_id` text,
	`text` text DEFAULT '' NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	`edited_at` integer NOT NULL,
	FOREIGN KEY (`walk_id`) REFERENCES `walks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `walk_findings_walk_idx` ON `walk_findings` (`walk_id`);--> statement-breakpoint
CREATE TABLE `walk_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`walk_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`minutes` integer,
	`waiting_minutes` integer,
	`trips` integer,
	`documents` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`removed` integer DEFAULT false NOT NULL,
	`edited_at` integer NOT NULL,
	FOREIGN KEY (`walk_id`) REFERENCES `walks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `walk_steps_walk_idx` ON `walk_steps` (`walk_id`,`position`);--> statement-breakpoint
CREATE TABLE `walks` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`state` text NOT NULL,
	`task_code` text NOT NULL,
	`unit` text NOT NULL,
	`target` text NOT NULL,
	`jurisdiction` text NOT NULL,
	`head_id` text NOT NULL,
	`recorder_id` text,
	`manner` text NOT NULL,
	`channel` text NOT NULL,
	`planned_day` text NOT NULL,
	`plan` text DEFAULT '' NOT NULL,
	`guide_id` text,
	`aspect_version` integer NOT NULL,
	`begun_at` integer,
	`ready_at` integer,
	`concluded_at` integer,
	`days_taken` integer,
	`days_taken_edited_at` integer,
	`summary` text DEFAULT '' NOT NULL,
	`summary_edited_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`task_code`) REFERENCES `tasks`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`target`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`head_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`recorder_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`guide_id`) REFERENCES `guides`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `walks_task_idx` ON `walks` (`task_code`,`concluded_at`);--> statement-breakpoint
CREATE INDEX `walks_unit_idx` ON `walks` (`unit`,`state`);--> statement-breakpoint
CREATE INDEX `walks_concluded_idx` ON `walks` (`concluded_at`);