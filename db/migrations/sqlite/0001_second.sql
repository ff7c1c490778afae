CREATE TABLE `aspect_versions` (
	`version` integer PRIMARY KEY NOT NULL,
	`takes_effect` text NOT NULL,
	`published_by` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
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
ALTER TABLE `accounts` ADD `locale` text;--> statement-breakpoint
ALTER TABLE `tasks` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `tasks` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `settings` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `units` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `units` ADD `retired_at` integer;