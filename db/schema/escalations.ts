import { interviewForms, rungs } from "@/domain/escalation";
import { boolean, index, integer, table, text, timestamp, uniqueIndex } from "../dialect";
import { issues } from "./issues";
import { orders } from "./orders";
import { units } from "./units";

/** Rungs of the ladder taken about an issue (`domain/escalation.ts`). */
export const escalations = table(
  "escalations",
  {
    id: text().primaryKey(),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "cascade" }),
    rung: text({ enum: rungs }).notNull(),
    /** Of which round and due day, by rule; by hand an own one. With issue and rung the key by which it is taken once. */
    occurrence: text().notNull(),
    round: integer().notNull(),
    dueDay: text(),
    /** Who led it then. */
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    byRule: boolean().notNull(),
    by: text().notNull(),
    at: timestamp().notNull(),
    day: text().notNull(),
    words: text().notNull().default(""),
    /** The draft that came of it. */
    orderId: text().references(() => orders.id, { onDelete: "set null" }),
    /** 通报、约谈: null until it took place. People by their offices. */
    form: text({ enum: interviewForms }),
    heldDay: text(),
    people: text().notNull().default(""),
    outcome: text().notNull().default(""),
    /** 摘牌, or an interview that was not held after all. */
    liftedAt: timestamp(),
    liftedBy: text(),
    liftReason: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("escalations_once_idx").on(t.issueId, t.rung, t.occurrence),
    index("escalations_rung_idx").on(t.rung, t.liftedAt),
  ],
);
