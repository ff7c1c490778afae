import { sql } from "drizzle-orm";
import { index, primaryKey, table, text, timestamp } from "../dialect";
import { issues } from "./issues";
import { units } from "./units";

/** Partner units (协办): each answers for its part and signs it off. */
export const issuePartners = table(
  "issue_partners",
  {
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** What it is to do. */
    part: text().notNull().default(""),
    /** By when it owes its signing-for; null where none was asked. */
    acceptDueDay: text(),
    acceptedAt: timestamp(),
    acceptedBy: text(),
    /** Its own due day; null: the lead's. */
    dueDay: text(),
    signedOffAt: timestamp(),
    signedOffBy: text(),
    signedOffText: text().notNull().default(""),
    releasedAt: timestamp(),
    releasedReason: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.issueId, t.unit] }),
    index("issue_partners_unit_idx").on(t.unit),
    // Few at any time: who is late with its part.
    index("issue_partners_open_idx").on(t.dueDay).where(sql`signed_off_at is null and released_at is null`),
  ],
);
