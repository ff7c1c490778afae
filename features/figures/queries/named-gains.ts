import { and, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, tasks, units } from "@/db/schema";
import type { Gain } from "@/domain/figures";
import type { Viewer } from "@/domain/permission";
import { visibleIssues } from "@/features/issues/queries/visible";

export interface NamedGain extends Gain {
  title: string;
  /** Lead units by name. */
  units: string[];
  /** Those of its issues that this viewer may open. */
  seen: { id: string; number: string | null }[];
}

/** Gains with their words; they are public, their issues only for who may see them. */
export async function namedGains(viewer: Viewer, gains: readonly Gain[]): Promise<NamedGain[]> {
  if (gains.length === 0) return [];
  const titles = await db.select({ code: tasks.code, title: tasks.title }).from(tasks);
  const names = await db.select({ code: units.code, name: units.shortName }).from(units);
  const ids = gains.flatMap((gain) => gain.issues);
  const seen = await db
    .select({ id: issues.id, number: issues.number })
    .from(issues)
    .where(and(inArray(issues.id, ids), visibleIssues(viewer)));
  const titleOf = new Map(titles.map(({ code, title }) => [code, title]));
  const nameOf = new Map(names.map(({ code, name }) => [code, name]));
  return gains
    .map((gain) => ({
      ...gain,
      title: titleOf.get(gain.task) ?? gain.task,
      units: gain.leads.map((code) => nameOf.get(code) ?? code),
      seen: seen.filter(({ id }) => gain.issues.includes(id)),
    }))
    .sort((a, b) => b.cut - a.cut || (a.task < b.task ? -1 : 1));
}
