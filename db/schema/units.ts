import { unitKinds } from "@/domain/unit";
import { index, integer, table, text, timestamp } from "../dialect";

export const units = table(
  "units",
  {
    code: text().primaryKey(),
    name: text().notNull(),
    shortName: text().notNull(),
    nameEn: text().notNull().default(""),
    kind: text({ enum: unitKinds }).notNull(),
    parent: text(),
    /** Codes from the root, `CZ/GCQ/GCQ-FGW`; a subtree is a prefix. */
    path: text().notNull(),
    /** The city, or the county or zone on the path. */
    jurisdiction: text().notNull(),
    /** The municipal unit with the same function. */
    counterpart: text(),
    /** Counts every change; a change on screen is conditional on it. */
    version: integer().notNull().default(1),
    /** Out of use from then on; whatever names it keeps it. */
    retiredAt: timestamp(),
  },
  (t) => [index("units_path_idx").on(t.path)],
);
