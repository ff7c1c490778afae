import { eq } from "drizzle-orm";
import type { OptionGroup } from "@/components/ui/select";
import { db } from "@/db/client";
import { units } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { allUnits } from "@/features/units/queries";
import { unitTies } from "./unit-ties";

/** A unit as its administrator looks at it; undefined for everybody else. */
export async function unitToManage(viewer: Viewer, code: string) {
  if (!can(viewer, "system.manageCatalogue")) return undefined;
  const [unit] = await db.select().from(units).where(eq(units.code, code));
  return unit && { unit, ties: await unitTies(code) };
}

/** Where a unit may lie and which municipal bureau has its function; those in use, but never itself or below. */
export async function placeChoices(of?: string): Promise<{ parents: OptionGroup[]; counterparts: OptionGroup[] }> {
  const all = (await allUnits()).filter(({ retiredAt, path }) => !retiredAt && !(of && path.split("/").includes(of)));
  const grouped = (from: typeof all): OptionGroup[] =>
    all
      .filter(({ code, jurisdiction }) => code === jurisdiction)
      .map((head) => ({
        label: head.shortName,
        options: from
          .filter(({ jurisdiction }) => jurisdiction === head.code)
          .map(({ code, shortName }) => ({ value: code, label: shortName })),
      }))
      .filter(({ options }) => options.length > 0);
  const root = all.find(({ parent }) => parent === null)?.code;
  return {
    parents: grouped(all),
    counterparts: grouped(all.filter(({ kind, parent }) => kind === "bureau" && parent === root)),
  };
}
