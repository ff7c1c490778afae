CREATE TABLE `recovery_codes` (
	`digest` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `recovery_codes_account_idx` ON `recovery_codes` (`account_id`);--> statement-breakpoint
CREATE TABLE `second_factors` (
	`account_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`last_step` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `achievements` (
	`outcome_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`found_at` integer NOT NULL,
	`closed_at` integer NOT NULL,
	`reopened_at` integer,
	`jurisdiction` text NOT NULL,
	`task` text NOT NULL,
	`lead` text NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`before` integer NOT NULL,
	`after` integer NOT NULL,
	PRIMARY KEY(`outcome_id`, `closed_at`)
);
--> statement-breakpoint
CREATE INDEX `achievements_issue_idx` ON `achievements` (`issue_id`);--> statement-breakpoint
CREATE INDEX `achievements_found_idx` ON `achievements` (`found_at`,`closed_at`,`reopened_at`,`jurisdiction`,`task`,`kind`,`lead`,`place`,`before`,`after`);--> statement-breakpoint
CREATE TABLE `aspect_versions` (
	`version` integer PRIMARY KEY NOT NULL,
	`takes_effect` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `started_bytes` (
	`key` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `anchor_heads` (
	`day` text NOT NULL,
	`subject_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`day`, `subject_id`)
);
--> statement-breakpoint
CREATE INDEX `anchor_heads_subject_idx` ON `anchor_heads` (`subject_id`);--> statement-breakpoint
CREATE TABLE `chain_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`scope` text NOT NULL,
	`total` integer NOT NULL,
	`chains` integer DEFAULT 0 NOT NULL,
	`events` integer DEFAULT 0 NOT NULL,
	`anchors` integer DEFAULT 0 NOT NULL,
	`findings` text NOT NULL,
	`found` integer DEFAULT 0 NOT NULL,
	`alive_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `chain_checks_started_idx` ON `chain_checks` (`started_at`);--> statement-breakpoint
CREATE TABLE `instruction_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`instruction_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`instruction_id`) REFERENCES `instructions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `instruction_notes_idx` ON `instruction_notes` (`instruction_id`,`at`);--> statement-breakpoint
CREATE TABLE `instructions` (
	`id` text PRIMARY KEY NOT NULL,
	`batch` text NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`about` text NOT NULL,
	`issue_id` text,
	`task_code` text,
	`unit` text NOT NULL,
	`from_unit` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`state_since` integer NOT NULL,
	`sign_due_day` text NOT NULL,
	`answer_day` text,
	`signed_at` integer,
	`signed_by` text,
	`answered_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`task_code`) REFERENCES `tasks`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `instructions_unit_idx` ON `instructions` (`unit`,`state`);--> statement-breakpoint
CREATE INDEX `instructions_from_idx` ON `instructions` (`from_unit`,`state`);--> statement-breakpoint
CREATE INDEX `instructions_issue_idx` ON `instructions` (`issue_id`);--> statement-breakpoint
CREATE INDEX `instructions_task_idx` ON `instructions` (`task_code`);--> statement-breakpoint
CREATE INDEX `instructions_created_idx` ON `instructions` (`created_at`);--> statement-breakpoint
CREATE TABLE `issue_totals` (
	`part` text NOT NULL,
	`grain` text NOT NULL,
	`at` text NOT NULL,
	`found_month` text NOT NULL,
	`side` text NOT NULL,
	`key` text NOT NULL,
	`stage` text NOT NULL,
	`closed_month` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`part`, `grain`, `at`, `found_month`, `side`, `key`, `stage`, `closed_month`)
);
--> statement-breakpoint
DROP INDEX `events_at_idx`;--> statement-breakpoint
DROP INDEX `events_actor_idx`;--> statement-breakpoint
CREATE INDEX `events_unit_idx` ON `events` (`actor_unit`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_type_idx` ON `events` (`type`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_subject_type_idx` ON `events` (`subject_type`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_at_idx` ON `events` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `events_actor_idx` ON `events` (`actor_id`,`at`,`id`);--> statement-breakpoint
DROP INDEX `issues_jurisdiction_idx`;--> statement-breakpoint
CREATE INDEX `issues_ledger_idx` ON `issues` (`state`,`raising_unit`,`lead_unit`,`jurisdiction`,`category`,`task_code`,`aspect_code`,`kind`,`source`,`due_day`,`warn_day`,`submitted_day`,`returns`,`suspended`,`raised_at`,`id`);--> statement-breakpoint
CREATE INDEX `issues_jurisdiction_idx` ON `issues` (`jurisdiction`,`state`,`raising_unit`,`lead_unit`,`category`,`kind`,`source`,`due_day`,`id`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `second_factor_at` integer;--> statement-breakpoint
ALTER TABLE `tasks` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `tasks` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `settings` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `units` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `units` ADD `retired_at` integer;--> statement-breakpoint
CREATE INDEX `spans_raised_idx` ON `spans` (`ended_at`,`started_at`,`subject_id`) WHERE state = 'raised';