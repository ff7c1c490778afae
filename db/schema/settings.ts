import { integer, json, table, text } from "../dialect";

/** Values an administrator set; what is missing has its default in `domain/`. */
export const settings = table("settings", {
  name: text().primaryKey(),
  value: json<unknown>().notNull(),
  /** Counts every change; a change is conditional on it. */
  version: integer().notNull().default(1),
});
