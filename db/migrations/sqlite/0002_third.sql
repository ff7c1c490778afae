CREATE TABLE `closings` (
	`issue_id` text NOT NULL,
	`found_at` integer NOT NULL,
	`closed_at` integer NOT NULL,
	`reopened_at` integer,
	`jurisdiction` text NOT NULL,
	`by_original` integer NOT NULL,
	`with_extensions` integer NOT NULL,
	PRIMARY KEY(`issue_id`, `closed_at`)
);
--> statement-breakpoint
CREATE INDEX `closings_found_idx` ON `closings` (`found_at`,`closed_at`,`reopened_at`,`jurisdiction`,`by_original`,`with_extensions`,`issue_id`);--> statement-breakpoint
CREATE TABLE `delegations` (
	`id` text PRIMARY KEY NOT NULL,
	`principal` text NOT NULL,
	`substitute` text NOT NULL,
	`unit` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`reason` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`principal`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`substitute`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `delegations_substitute_idx` ON `delegations` (`substitute`,`until_day`);--> statement-breakpoint
CREATE INDEX `delegations_principal_idx` ON `delegations` (`principal`,`until_day`);--> statement-breakpoint
CREATE TABLE `escalations` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`rung` text NOT NULL,
	`occurrence` text NOT NULL,
	`round` integer NOT NULL,
	`due_day` text,
	`unit` text NOT NULL,
	`by_rule` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`day` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`order_id` text,
	`form` text,
	`held_day` text,
	`people` text DEFAULT '' NOT NULL,
	`outcome` text DEFAULT '' NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	`lift_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `escalations_once_idx` ON `escalations` (`issue_id`,`rung`,`occurrence`);--> statement-breakpoint
CREATE INDEX `escalations_rung_idx` ON `escalations` (`rung`,`lifted_at`);--> statement-breakpoint
CREATE TABLE `draw_members` (
	`draw_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`unit` text NOT NULL,
	`kind` text NOT NULL,
	`severity` text NOT NULL,
	`place` integer NOT NULL,
	`key` text NOT NULL,
	`drawn` integer NOT NULL,
	PRIMARY KEY(`draw_id`, `issue_id`),
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `draws` (
	`id` text PRIMARY KEY NOT NULL,
	`stage` text NOT NULL,
	`day` text NOT NULL,
	`days_after` integer NOT NULL,
	`closed_from` text NOT NULL,
	`closed_to` text NOT NULL,
	`rules` text NOT NULL,
	`seed` text NOT NULL,
	`seed_day` text,
	`population` integer NOT NULL,
	`drawn` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draws_window_idx` ON `draws` (`stage`,`closed_from`);--> statement-breakpoint
CREATE TABLE `look_backs` (
	`id` text PRIMARY KEY NOT NULL,
	`draw_id` text NOT NULL,
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`stage` text NOT NULL,
	`unit` text NOT NULL,
	`closed_by` text NOT NULL,
	`due_day` text NOT NULL,
	`drawn_at` integer NOT NULL,
	`verdict` text,
	`walked` text DEFAULT '' NOT NULL,
	`measured` text,
	`findings` text DEFAULT '' NOT NULL,
	`walked_by` text,
	`walked_at` integer,
	FOREIGN KEY (`draw_id`) REFERENCES `draws`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `look_backs_round_idx` ON `look_backs` (`issue_id`,`round`,`stage`);--> statement-breakpoint
CREATE INDEX `look_backs_due_idx` ON `look_backs` (`verdict`,`due_day`);--> statement-breakpoint
CREATE INDEX `look_backs_unit_idx` ON `look_backs` (`unit`,`verdict`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`account_id` text PRIMARY KEY NOT NULL,
	`digest` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_digest_unique` ON `calendar_feeds` (`digest`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` text PRIMARY KEY NOT NULL,
	`notice_id` text,
	`channel` text NOT NULL,
	`account_id` text,
	`webhook_id` text,
	`state` text NOT NULL,
	`not_before` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_by` text,
	`claimed_until` integer,
	`problem` text,
	`sent_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deliveries_waiting_idx` ON `deliveries` (`not_before`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `deliveries_created_idx` ON `deliveries` (`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notice_choices` (
	`account_id` text PRIMARY KEY NOT NULL,
	`mail` integer DEFAULT false NOT NULL,
	`address` text,
	`digest` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notice_recipients` (
	`notice_id` text NOT NULL,
	`account_id` text NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`notice_id`, `account_id`),
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notice_recipients_account_idx` ON `notice_recipients` (`account_id`,`notice_id`);--> statement-breakpoint
CREATE INDEX `notice_recipients_unread_idx` ON `notice_recipients` (`account_id`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`occurrence` text NOT NULL,
	`values` text NOT NULL,
	`unit` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once_idx` ON `notices` (`subject_id`,`kind`,`occurrence`);--> statement-breakpoint
CREATE TABLE `swept_days` (
	`day` text PRIMARY KEY NOT NULL,
	`sent` integer NOT NULL,
	`swept_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`preset` text NOT NULL,
	`address` text NOT NULL,
	`host` text NOT NULL,
	`secret` text,
	`unit` text NOT NULL,
	`disabled_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `order_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`order_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `order_notes_idx` ON `order_notes` (`order_id`,`at`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`issue_id` text NOT NULL,
	`unit` text NOT NULL,
	`from_unit` text NOT NULL,
	`year` integer,
	`number` integer,
	`title` text NOT NULL,
	`matter` text NOT NULL,
	`demand` text NOT NULL,
	`preset` text NOT NULL,
	`drafted_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`state_since` integer NOT NULL,
	`issued_at` integer,
	`issued_by` text,
	`accept_due_day` text,
	`plan_due_day` text,
	`tell_due_day` text,
	`finish_due_day` text,
	`accepted_at` integer,
	`accepted_by` text,
	`done_at` integer,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`from_unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number_idx` ON `orders` (`from_unit`,`year`,`number`);--> statement-breakpoint
CREATE INDEX `orders_unit_idx` ON `orders` (`unit`,`state`);--> statement-breakpoint
CREATE INDEX `orders_from_idx` ON `orders` (`from_unit`,`state`);--> statement-breakpoint
CREATE INDEX `orders_issue_idx` ON `orders` (`issue_id`);--> statement-breakpoint
CREATE TABLE `result_marks` (
	`result_id` text NOT NULL,
	`mark` integer NOT NULL,
	PRIMARY KEY(`result_id`, `mark`),
	FOREIGN KEY (`result_id`) REFERENCES `results`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `result_marks_mark_idx` ON `result_marks` (`mark`,`result_id`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`kind` text NOT NULL,
	`unit` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`reason` text NOT NULL,
	`basis` text DEFAULT '' NOT NULL,
	`nth` integer DEFAULT 1 NOT NULL,
	`asked_day` text,
	`condition` text DEFAULT '' NOT NULL,
	`proposed_unit` text,
	`office` text DEFAULT '' NOT NULL,
	`number` text DEFAULT '' NOT NULL,
	`decide_by` text,
	`decision` text,
	`decided_by` text,
	`decided_at` integer,
	`decision_reason` text DEFAULT '' NOT NULL,
	`due_before` text,
	`due_after` text,
	`began_day` text,
	`ended_at` integer,
	`ended_by` text,
	`end_reason` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`unit`) REFERENCES `units`(`code`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `requests_issue_idx` ON `requests` (`issue_id`,`kind`,`decision`);--> statement-breakpoint
CREATE INDEX `requests_open_idx` ON `requests` (`kind`,`issue_id`,`nth`) WHERE decision is null;--> statement-breakpoint
CREATE INDEX `requests_standing_idx` ON `requests` (`kind`,`issue_id`,`asked_day`) WHERE decision = 'granted' and ended_at is null;--> statement-breakpoint
CREATE TABLE `yearly_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`issue_id` text NOT NULL,
	`round` integer NOT NULL,
	`year_day` text NOT NULL,
	`clean` integer NOT NULL,
	`text` text NOT NULL,
	`reviewed_by` text NOT NULL,
	`reviewed_at` integer NOT NULL,
	FOREIGN KEY (`issue_id`) REFERENCES `issues`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `yearly_reviews_year_idx` ON `yearly_reviews` (`issue_id`,`round`,`year_day`);--> statement-breakpoint
DROP INDEX `spans_raised_idx`;--> statement-breakpoint
CREATE INDEX `spans_long_wait_idx` ON `spans` (`started_at`,`ended_at`,`subject_id`) WHERE state = 'raised' and (ended_at is null or ended_at - started_at > 2678400000);--> statement-breakpoint
DROP INDEX `issues_jurisdiction_idx`;--> statement-breakpoint
DROP INDEX `issues_lead_idx`;--> statement-breakpoint
DROP INDEX `issues_category_idx`;--> statement-breakpoint
DROP INDEX `issues_task_idx`;--> statement-breakpoint
CREATE INDEX `issues_source_idx` ON `issues` (`source`,`state`,`raising_unit`,`lead_unit`,`id`);--> statement-breakpoint
CREATE INDEX `issues_jurisdiction_idx` ON `issues` (`jurisdiction`,`state`,`raising_unit`,`lead_unit`,`category`,`kind`,`source`,`due_day`,`raised_at`,`id`);--> statement-breakpoint
CREATE INDEX `issues_lead_idx` ON `issues` (`lead_unit`,`state`,`raising_unit`,`jurisdiction`,`category`,`task_code`,`aspect_code`,`kind`,`source`,`due_day`,`warn_day`,`submitted_day`,`returns`,`suspended`,`raised_at`,`id`);--> statement-breakpoint
CREATE INDEX `issues_category_idx` ON `issues` (`category`,`state`,`due_day`,`raising_unit`,`lead_unit`,`id`);--> statement-breakpoint
CREATE INDEX `issues_task_idx` ON `issues` (`task_code`,`state`,`raising_unit`,`lead_unit`,`due_day`,`submitted_day`,`suspended`,`id`);--> statement-breakpoint
DROP INDEX `walks_task_idx`;--> statement-breakpoint
DROP INDEX `walks_concluded_idx`;--> statement-breakpoint
CREATE INDEX `walks_list_idx` ON `walks` (`state`,`planned_day`,`id`,`unit`,`target`,`task_code`);--> statement-breakpoint
CREATE INDEX `walks_task_idx` ON `walks` (`task_code`,`state`,`unit`,`target`,`concluded_at`);--> statement-breakpoint
CREATE INDEX `walks_concluded_idx` ON `walks` (`concluded_at`,`jurisdiction`,`unit`,`head_id`,`task_code`,`id`);--> statement-breakpoint
ALTER TABLE `files` ADD `fine_print` text;--> statement-breakpoint
ALTER TABLE `files` ADD `look_back_id` text REFERENCES look_backs(id);--> statement-breakpoint
ALTER TABLE `issue_partners` ADD `part` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `issue_partners` ADD `accept_due_day` text;--> statement-breakpoint
ALTER TABLE `issue_partners` ADD `accepted_at` integer;--> statement-breakpoint
ALTER TABLE `issue_partners` ADD `accepted_by` text;--> statement-breakpoint
ALTER TABLE `issue_partners` ADD `due_day` text;--> statement-breakpoint
CREATE INDEX `issue_partners_open_idx` ON `issue_partners` (`due_day`) WHERE signed_off_at is null and released_at is null;--> statement-breakpoint
ALTER TABLE `proposals` ADD `proposed_for` text;