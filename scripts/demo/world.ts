import { asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { guides, tasks, units } from "@/db/schema";
import { addWorkingDays, type Calendar, type Day } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { allUnits, type Unit } from "@/features/units/queries";
import { actAs } from "@/lib/auth/act-as";
import type { Stored } from "./pictures/evidence";
import type { Lists } from "./plot/published";
import type { OtherPlot } from "./plot/walk-plot";
import { usernameOf } from "./roles";
import type { Stage } from "./story/stage";
import { type PainPointText, painPointTexts } from "./texts/pain-point-texts";
import { type IssueText, issueTexts, type OutcomeText, outcomeTexts } from "./texts/texts";

export type Guide = typeof guides.$inferSelect;
export type Task = typeof tasks.$inferSelect;

/** Everything that the stories look at. */
export interface World {
  calendar: Calendar;
  /** The day so many working days from the last one on which something happens. */
  dayAt(workingDays: number): Day;
  units: ReadonlyMap<string, Unit>;
  /** The unit in this jurisdiction with the same function as a municipal one; that one where there is none. */
  counterpart(unit: string, jurisdiction: string): string;
  tasks: ReadonlyMap<string, Task>;
  guides: ReadonlyMap<string, Guide>;
  texts: ReadonlyMap<string, IssueText>;
  outcomes: ReadonlyMap<string, OutcomeText>;
  painPointTexts: ReadonlyMap<string, PainPointText>;
  /** Ids of the issues on stage, by their text. */
  issues: Map<string, string>;
  /** Ids of the pain points told, by their text. */
  painPoints: Map<string, string>;
  stage: Stage;
  /** Papers that are stored once and hang on many issues. */
  pile: Map<string, Stored>;
  viewer(role: "head" | "deputy" | "liaison", unit: string): Promise<Viewer>;
  /** Two inspectors in whose jurisdiction both units lie. */
  inspectors(raising: string, lead: string): Promise<[Viewer, Viewer]>;
}

/** The bureau that answers for an issue which no walk found: the task's, or its twin in the county. */
export function leadOf(
  world: Pick<World, "texts" | "tasks" | "counterpart">,
  { unit, issue: [code, , more] }: OtherPlot,
) {
  const task = given(world.tasks, more?.task ?? given(world.texts, code).task ?? "");
  return { lead: more?.lead ?? world.counterpart(task.leadUnit, unit), task };
}

/** Jurisdictions with inspectors of their own; for the others the city acts. */
export const inspected = ["CZ", "GCQ", "DZX", "STX", "QYX"];

export async function world(lastDay: Day, stage: Stage): Promise<World> {
  const calendar = await workingCalendar();
  const tree = new Map((await allUnits()).map((unit) => [unit.code, unit]));
  const filed = await db.select().from(guides).where(isNull(guides.replacedAt));
  const listed = await db.select().from(tasks);
  const viewers = new Map<string, Viewer>();
  const viewerOf = async (username: string) => {
    const viewer = viewers.get(username) ?? (await actAs(username));
    viewers.set(username, viewer);
    return viewer;
  };
  const jurisdiction = (unit: string) => tree.get(unit)?.jurisdiction ?? unit;
  return {
    calendar,
    dayAt: (workingDays) => addWorkingDays(calendar, lastDay, workingDays),
    units: tree,
    counterpart: (unit, at) => (tree.has(`${at}-${unit}`) ? `${at}-${unit}` : unit),
    tasks: new Map(listed.map((task) => [task.code, task])),
    guides: new Map(filed.map((guide) => [guide.taskCode, guide])),
    texts: issueTexts(),
    outcomes: outcomeTexts(),
    painPointTexts: painPointTexts(),
    issues: new Map(),
    painPoints: new Map(),
    stage,
    pile: new Map(),
    viewer: (role, unit) => viewerOf(usernameOf(role, unit)),
    inspectors: async (raising, lead) => {
      const own = jurisdiction(raising) === jurisdiction(lead) && inspected.includes(jurisdiction(raising));
      const at = own ? jurisdiction(raising) : "CZ";
      return [await viewerOf(usernameOf("inspector", at)), await viewerOf(usernameOf("inspector2", at))];
    },
  };
}

/** What the rest of the half-year is made from. */
export async function plotLists({ units: all, tasks: catalogue, texts }: World): Promise<Lists> {
  const rows = await db
    .select({ code: units.code, counterpart: units.counterpart })
    .from(units)
    .where(eq(units.kind, "bureau"))
    .orderBy(asc(units.code));
  return {
    bureaus: rows.map(({ code, counterpart }) => {
      const { jurisdiction, shortName } = given(all, code);
      return { code, jurisdiction, function: counterpart ?? code, name: shortName };
    }),
    tasks: [...catalogue.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
    texts: [...texts.values()].map((text) => ({ ...text, effect: text.effect?.kind ?? null })),
  };
}

/** Looks something up that the plot takes for granted. */
export function given<T>(from: ReadonlyMap<string, T>, key: string): T {
  const found = from.get(key);
  if (found === undefined) throw new Error(`the plot names what is not there: ${key}`);
  return found;
}
