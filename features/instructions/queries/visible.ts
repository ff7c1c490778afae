import { inArray, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { instructions, units } from "@/db/schema";
import { liesBelow } from "@/db/sql";
import type { Viewer } from "@/domain/viewer";
import { codesOf } from "@/features/issues/queries/party";

/** The instructions a viewer may see; the twin of `can(…, "instruction.see")`, held to it by a generated test. */
export function visibleInstructions(viewer: Viewer): SQL {
  const above = viewer.grants.filter(({ role }) => role === "leader" || role === "inspector").map(({ unit }) => unit);
  if (above.some(({ path }) => !path.includes("/"))) return sql`1 = 1`;
  const codes = [...new Set([...codesOf(viewer, "head", "liaison"), ...above.map(({ code }) => code)])];
  if (codes.length === 0) return sql`1 = 0`;
  const own = inArray(instructions.unit, codes);
  if (above.length === 0) return own;
  const below = db
    .select({ code: units.code })
    .from(units)
    .where(or(...above.map(({ path }) => liesBelow(units.path, path))));
  return or(own, inArray(instructions.unit, below)) as SQL;
}

/** Addressed to a unit for which this viewer answers; the twin of `can(…, "instruction.answer")`. */
export const addressedTo = (viewer: Viewer): SQL => {
  const codes = codesOf(viewer, "head", "liaison", "inspector");
  return codes.length > 0 ? inArray(instructions.unit, codes) : sql`1 = 0`;
};

/** Written as leader of a unit that this viewer leads; the twin of `can(…, "instruction.decide")`. */
export const writtenFor = (viewer: Viewer): SQL => {
  const codes = codesOf(viewer, "leader");
  return codes.length > 0 ? inArray(instructions.fromUnit, codes) : sql`1 = 0`;
};

/** Of those seen, the ones in which this viewer has a part: addressed to their unit, or of their own leading. */
export const ownInstructions = (viewer: Viewer): SQL => or(addressedTo(viewer), writtenFor(viewer)) as SQL;
