import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { tasks, units } from "@/db/schema";
import { type Day, dayOf } from "@/domain/calendar";
import { answerProposed } from "@/domain/instruction";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { codesOf } from "@/features/issues/queries/party";
import { loadIssue } from "@/features/issues/queries/subject";
import { addressCode } from "@/features/search-entries/schema";
import { allUnits } from "@/features/units/queries";

/** What the form for a new instruction begins with; plain values, because it goes to the browser. */
export interface WriteContext {
  issueId: string | null;
  taskCode: string | null;
  /** What it will be attached to; null for the units themselves. */
  title: string | null;
  /** Units in use and in reach, by jurisdiction. */
  units: { label: string; options: { value: string; label: string }[] }[];
  chosen: string[];
  answerDay: Day;
  today: Day;
}

type About = Pick<WriteContext, "issueId" | "taskCode" | "title"> & {
  /** The first of these in reach is addressed unless the leader chooses. */
  first: (string | null)[];
};

/** For a leader: undefined for everybody else, and for an issue or task that is not there for them. */
export async function writeContext(
  viewer: Viewer,
  asked: Record<"issue" | "task" | "unit", unknown>,
  now: Date,
): Promise<WriteContext | undefined> {
  if (!viewer.grants.some(({ role }) => role === "leader")) return undefined;
  const about = await aboutOf(viewer, asked);
  if (!about) return undefined;
  const all = await allUnits();
  const inReach = all.filter((unit) => !unit.retiredAt && can(viewer, "unit.instruct", { type: "unit", unit }));
  const names = new Map(all.map(({ code, shortName }) => [code, shortName]));
  const jurisdictions = [...new Set(inReach.map(({ jurisdiction }) => jurisdiction))];
  const today = dayOf(now);
  const { first, ...rest } = about;
  return {
    ...rest,
    units: jurisdictions.map((code) => ({
      label: names.get(code) ?? code,
      options: inReach
        .filter(({ jurisdiction }) => jurisdiction === code)
        .map((unit) => ({ value: unit.code, label: unit.shortName })),
    })),
    chosen: [first.find((code) => inReach.some((unit) => unit.code === code))].flatMap((code) => code ?? []),
    answerDay: answerProposed(await workingCalendar(), today),
    today,
  };
}

/** What it is about, and who would be addressed. */
async function aboutOf(viewer: Viewer, { issue, task, unit }: Record<string, unknown>): Promise<About | undefined> {
  if (issue !== undefined) {
    const id = z.uuid().safeParse(issue);
    const loaded = id.success ? await loadIssue(viewer, id.data) : undefined;
    if (!loaded) return undefined;
    const { row } = loaded;
    return { issueId: row.id, taskCode: null, title: row.title, first: [row.leadUnit, row.raisingUnit] };
  }
  if (task !== undefined) {
    const code = addressCode.safeParse(task);
    if (!code.success) return undefined;
    const [found] = await db.select().from(tasks).where(eq(tasks.code, code.data));
    if (!found) return undefined;
    const here = await counterparts(viewer, found.leadUnit);
    return { issueId: null, taskCode: found.code, title: found.title, first: [found.leadUnit, ...here] };
  }
  return { issueId: null, taskCode: null, title: null, first: [unit === undefined ? null : String(unit)] };
}

/** The units of this leader's own counties that do at home what the municipal one does. */
async function counterparts(viewer: Viewer, municipal: string): Promise<string[]> {
  const rows = await db
    .select({ code: units.code })
    .from(units)
    .where(and(eq(units.counterpart, municipal), inArray(units.jurisdiction, codesOf(viewer, "leader"))));
  return rows.map(({ code }) => code);
}
