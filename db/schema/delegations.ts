import { index, table, text, timestamp } from "../dialect";
import { accounts } from "./accounts";
import { units } from "./units";

/** Who stands in for whom, in one unit, from a day until a day (委托代理). */
export const delegations = table(
  "delegations",
  {
    id: text().primaryKey(),
    principal: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    substitute: text()
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** The principal's grants of that very unit are carried. */
    unit: text()
      .notNull()
      .references(() => units.code, { onDelete: "restrict" }),
    fromDay: text().notNull(),
    /** The last day. */
    untilDay: text().notNull(),
    reason: text().notNull(),
    /** The principal, or the head of the unit for a liaison. */
    madeBy: text().notNull(),
    madeAt: timestamp().notNull(),
    /** Ended before its last day. */
    endedAt: timestamp(),
    endedBy: text(),
  },
  (t) => [
    // Asked with every page of who may stand in for somebody.
    index("delegations_substitute_idx").on(t.substitute, t.untilDay),
    index("delegations_principal_idx").on(t.principal, t.untilDay),
  ],
);
