import { orderNoteKinds, orderPresetNames, orderStates } from "@/domain/order";
import { index, integer, table, text, timestamp, uniqueIndex } from "../dialect";
import { issues } from "./issues";
import { units } from "./units";

/** Supervision orders (督办单). A number belongs to the year and the unit in whose name it is written, without gaps. */
export const orders = table(
  "orders",
  {
    id: text().primaryKey(),
    state: text({ enum: orderStates }).notNull(),
    /** Counts every change; moves are conditional on it. */
    version: integer().notNull().default(1),
    issueId: text()
      .notNull()
      .references(() => issues.id, { onDelete: "restrict" }),
    /** To which unit it is addressed. */
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** In whose name it is written. */
    fromUnit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    /** 〔2026〕1号, after the unit's 机关代字: both null until it is signed. */
    year: integer(),
    number: integer(),
    title: text().notNull(),
    /** 督办事项 and 办理要求. */
    matter: text().notNull(),
    demand: text().notNull(),
    preset: text({ enum: orderPresetNames }).notNull(),
    draftedBy: text().notNull(),
    createdAt: timestamp().notNull(),
    stateSince: timestamp().notNull(),
    issuedAt: timestamp(),
    issuedBy: text(),
    acceptDueDay: text(),
    planDueDay: text(),
    tellDueDay: text(),
    finishDueDay: text(),
    acceptedAt: timestamp(),
    acceptedBy: text(),
    doneAt: timestamp(),
  },
  (t) => [
    uniqueIndex("orders_number_idx").on(t.fromUnit, t.year, t.number),
    index("orders_unit_idx").on(t.unit, t.state),
    index("orders_from_idx").on(t.fromUnit, t.state),
    index("orders_issue_idx").on(t.issueId),
  ],
);

/** Plans, what was told, and what the inspectors wrote to them. */
export const orderNotes = table(
  "order_notes",
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" }),
    kind: text({ enum: orderNoteKinds }).notNull(),
    text: text().notNull(),
    by: text().notNull(),
    at: timestamp().notNull(),
  },
  (t) => [index("order_notes_idx").on(t.orderId, t.at)],
);
