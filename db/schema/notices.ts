import { sql } from "drizzle-orm";
import { webhookPresets } from "@/domain/delivery";
import { type NoticeValues, noticeKinds } from "@/domain/notice";
import { boolean, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";
import { accounts } from "./accounts";
import { units } from "./units";

/** Who does a job that only one process may do at a time, and until when; machine time. */
export const leases = table("leases", {
  name: text().primaryKey(),
  holder: text().notNull(),
  until: timestamp().notNull(),
});

/** Working days whose notices all went out. */
export const sweptDays = table("swept_days", {
  day: text().primaryKey(),
  /** Told on that day's account. */
  sent: integer().notNull(),
  sweptAt: timestamp().notNull(),
});

/** What the system told of by itself, once per occurrence; no words of anybody. */
export const notices = table(
  "notices",
  {
    id: text().primaryKey(),
    kind: text({ enum: noticeKinds }).notNull(),
    subjectType: text({ enum: ["issue", "painPoint", "delegation"] }).notNull(),
    subjectId: text().notNull(),
    /** `domain/notice.ts` */
    occurrence: text().notNull(),
    values: json<NoticeValues>().notNull(),
    /** In whose tree a group robot hears of it. */
    unit: text().notNull(),
    createdAt: timestamp().notNull(),
  },
  (t) => [uniqueIndex("notices_once_idx").on(t.subjectId, t.kind, t.occurrence)],
);

export const noticeRecipients = table(
  "notice_recipients",
  {
    noticeId: text()
      .notNull()
      .references(() => notices.id, { onDelete: "cascade" }),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    readAt: timestamp(),
  },
  (t) => [
    primaryKey({ columns: [t.noticeId, t.accountId] }),
    index("notice_recipients_account_idx").on(t.accountId, t.noticeId),
    index("notice_recipients_unread_idx").on(t.accountId).where(sql`read_at is null`),
  ],
);

/** What an account chose beside the notices on screen; no row: nothing. */
export const noticeChoices = table("notice_choices", {
  accountId: text()
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  mail: boolean().notNull().default(false),
  /** Encrypted. */
  address: text(),
  /** In one letter on working days at 8:30; else at once. */
  digest: boolean().notNull().default(false),
  version: integer().notNull().default(1),
});

/** The calendar of an account: of its secret address only the keyed digest is kept. */
export const calendarFeeds = table("calendar_feeds", {
  accountId: text()
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  digest: text().notNull().unique(),
  createdAt: timestamp().notNull(),
});

/** Group robots and other receivers, set up by an administrator. */
export const webhooks = table("webhooks", {
  id: text().primaryKey(),
  name: text().notNull(),
  preset: text({ enum: webhookPresets }).notNull(),
  /** Encrypted: a robot's key is part of it. */
  address: text().notNull(),
  /** Of the address, for the eye. */
  host: text().notNull(),
  /** Signs what is sent; encrypted. */
  secret: text(),
  /** It hears what concerns this unit and what lies below. */
  unit: text()
    .notNull()
    .references(() => units.code, { onDelete: "restrict" }),
  disabledAt: timestamp(),
  version: integer().notNull().default(1),
  createdBy: text().notNull(),
  createdAt: timestamp().notNull(),
});

/** The outbox: written with the notice, sent outside any transaction. */
export const deliveries = table(
  "deliveries",
  {
    id: text().primaryKey(),
    /** Null: a test. */
    noticeId: text().references(() => notices.id, { onDelete: "cascade" }),
    channel: text({ enum: ["mail", "webhook"] }).notNull(),
    /** To whom by mail. */
    accountId: text().references(() => accounts.id, { onDelete: "cascade" }),
    webhookId: text().references(() => webhooks.id, { onDelete: "cascade" }),
    state: text({ enum: ["waiting", "sent", "failed"] }).notNull(),
    /** Business time. */
    notBefore: timestamp().notNull(),
    attempts: integer().notNull().default(0),
    /** A process is sending it; machine time. */
    claimedBy: text(),
    claimedUntil: timestamp(),
    /** Why the last attempt failed. */
    problem: text(),
    sentAt: timestamp(),
    createdAt: timestamp().notNull(),
  },
  (t) => [
    index("deliveries_waiting_idx").on(t.notBefore).where(sql`state = 'waiting'`),
    index("deliveries_created_idx").on(t.createdAt, t.id),
  ],
);
