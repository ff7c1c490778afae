import { and, asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { achievements, issues, tasks, units } from "@/db/schema";
import type { Gain, Period } from "@/domain/figures";
import type { Viewer } from "@/domain/viewer";
import { visibleIssues } from "@/features/issues/queries/visible";
import { achievedIn } from "./gains";

export interface NamedGain extends Gain {
  title: string;
  /** Lead units by name. */
  units: string[];
  /** Those of its issues that this viewer may open. */
  seen: { id: string; number: string | null }[];
}

const partOf = ({ kind, jurisdiction, task }: Pick<Gain, "kind" | "jurisdiction" | "task">) =>
  JSON.stringify([kind, jurisdiction, task]);

/** The issues behind the gains, by their parts. */
async function issuesOf(viewer: Viewer, period: Period, gains: readonly Gain[]) {
  const { kind, jurisdiction, task } = achievements;
  const rows = await db
    .selectDistinct({ kind, jurisdiction, task, id: issues.id, number: issues.number })
    .from(achievements)
    .innerJoin(issues, eq(issues.id, achievements.issueId))
    .where(and(achievedIn(period), inArray(kind, [...new Set(gains.map((gain) => gain.kind))]), visibleIssues(viewer)))
    .orderBy(asc(issues.number), asc(issues.id));
  const byPart = new Map<string, NamedGain["seen"]>();
  for (const { id, number, ...part } of rows) {
    const list = byPart.get(partOf(part));
    if (list) list.push({ id, number });
    else byPart.set(partOf(part), [{ id, number }]);
  }
  return byPart;
}

/** Gains with their words; they are public, their issues only for who may see them. */
export async function namedGains(viewer: Viewer, period: Period, gains: readonly Gain[]): Promise<NamedGain[]> {
  if (gains.length === 0) return [];
  const titles = await db.select({ code: tasks.code, title: tasks.title }).from(tasks);
  const names = await db.select({ code: units.code, name: units.shortName }).from(units);
  const seen = await issuesOf(viewer, period, gains);
  const titleOf = new Map(titles.map(({ code, title }) => [code, title]));
  const nameOf = new Map(names.map(({ code, name }) => [code, name]));
  return gains
    .map((gain) => ({
      ...gain,
      title: titleOf.get(gain.task) ?? gain.task,
      units: gain.leads.map((code) => nameOf.get(code) ?? code),
      seen: seen.get(partOf(gain)) ?? [],
    }))
    .sort((a, b) => b.cut - a.cut || (a.task < b.task ? -1 : 1));
}
