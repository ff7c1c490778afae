import { locales } from "@/domain/language";
import { roles } from "@/domain/viewer";
import { boolean, index, integer, table, text, timestamp, uniqueIndex } from "../dialect";
import { units } from "./units";

export const accounts = table("accounts", {
  id: text().primaryKey(),
  username: text().notNull().unique(),
  name: text().notNull(),
  /** 职务, as shown beside the name. */
  title: text().notNull().default(""),
  passwordHash: text().notNull(),
  mustChangePassword: boolean().notNull().default(false),
  disabledAt: timestamp(),
  /** Marked demonstration accounts sign in only with `DEMO=1`. */
  demo: boolean().notNull().default(false),
  /** The language that the account chose; null is the original. */
  locale: text({ enum: locales }),
  createdAt: timestamp().notNull(),
});

/** (role, unit) pairs; without effect until the security administrator has confirmed them. */
export const grants = table(
  "grants",
  {
    id: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "restrict" }),
    role: text({ enum: roles }).notNull(),
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    proposedBy: text(),
    confirmedBy: text(),
    confirmedAt: timestamp(),
  },
  (t) => [
    uniqueIndex("grants_account_role_unit_idx").on(t.accountId, t.role, t.unit),
    index("grants_unit_idx").on(t.unit, t.role),
  ],
);

/** Sign-in sessions; the JWT carries only the `sid`, every read checks it here. */
export const sessions = table(
  "sessions",
  {
    sid: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: timestamp().notNull(),
    seenAt: timestamp().notNull(),
    /** The absolute limit; idleness is judged by `seenAt`. */
    expiresAt: timestamp().notNull(),
    /** When the second factor was shown; without it an enrolled account is let in nowhere else. */
    secondFactorAt: timestamp(),
  },
  (t) => [index("sessions_account_idx").on(t.accountId)],
);

/** Failed sign-ins by username (known or not), for the lock after 5 in 15 minutes. */
export const signInFailures = table(
  "sign_in_failures",
  { id: text().primaryKey(), username: text().notNull(), at: timestamp().notNull() },
  (t) => [index("sign_in_failures_idx").on(t.username, t.at)],
);

/** The second factor of an account (动态验证码, TOTP). */
export const secondFactors = table("second_factors", {
  accountId: text()
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  /** Shared with the person's device; encrypted. */
  secret: text().notNull(),
  createdAt: timestamp().notNull(),
  /** Null until a first code has proved that the device has the secret. */
  confirmedAt: timestamp(),
  /** The time step of the last code taken: a code counts once. */
  lastStep: integer(),
});

/** One-time codes for whoever has lost that device; only their keyed digests are kept. */
export const recoveryCodes = table(
  "recovery_codes",
  {
    digest: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    usedAt: timestamp(),
  },
  (t) => [index("recovery_codes_account_idx").on(t.accountId)],
);
