import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issuePartners, issues, lookBacks, outcomes } from "@/db/schema";
import { addDays, addWorkingDays, dayOf, isWorkingDay, startOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { recordLookBack } from "@/features/issues/commands/look-back";
import { handsIn, type LookBackRow } from "@/features/issues/queries/look-back";
import { loadIssue } from "@/features/issues/queries/subject";
import { drawLookBacks } from "@/features/look-backs/commands/draw";
import { actAs } from "@/lib/auth/act-as";
import { must } from "../must";
import { keep, photoOf } from "../pictures/evidence";
import { random } from "../random";
import { usernameOf } from "../roles";
import { lookBackWords } from "../texts/look-back-wording";
import { given, inspected, type World } from "../world";
import { diary } from "./diary";
import { carriedOn, sceneAt } from "./issue-story";
import type { Stage, Story } from "./stage";

/** Working days before the end from which on there are draws, and the last on which something relapses and is put right again. */
const [begins, lastRelapse] = [-92, -24] as const;
/** What happens to an issue that has relapsed, to its second closing. */
const again = "progress:60+3 submit+3 pass+2 close+1";

/** Each week's draw, and what becomes of whom it met. */
export async function* drawStory(world: World, stage: Stage): Story {
  const end = world.dayAt(0);
  let week = "";
  for (let day = world.dayAt(begins); day <= end; day = addDays(day, 1)) {
    const monday = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    if (monday === week || !isWorkingDay(world.calendar, day)) continue;
    week = monday;
    const at = new Date(startOf(day).getTime() + (8 * 60 + 30) * 60_000);
    yield at;
    await drawLookBacks(at);
    const drawn = await db.select().from(lookBacks).where(eq(lookBacks.drawnAt, at)).orderBy(asc(lookBacks.id));
    for (const one of drawn) await stage.add(walkedAnew(world, one));
  }
}

async function* walkedAnew(world: World, one: LookBackRow): Story {
  const { text, taskCode, raising } = sceneAt(world, one.issueId);
  const by = random(`look-back ${text.code} ${taskCode} ${raising} ${one.round} ${one.stage}`);
  const days = by.between(3, 9);
  const drawnDay = dayOf(one.drawnAt);
  const forgotten = by.chance(0.2) && drawnDay > world.dayAt(lastRelapse);
  const at = diary(world.calendar, addWorkingDays(world.calendar, drawnDay, days), by).after(0);
  const relapses = by.chance(0.09) && drawnDay <= world.dayAt(lastRelapse) && !(await hasPartners(one.issueId));
  const photographed = by.chance(0.6);
  if (forgotten || dayOf(at) > world.dayAt(0)) return; // still waits at the end
  const picture = photographed
    ? { ...photoOf(new Date(at.getTime() - 240_000), "after", `look-back ${one.round} ${text.code} ${taskCode}`) }
    : undefined;
  yield at;
  const [row] = await db.select().from(issues).where(eq(issues.id, one.issueId));
  if (row?.state !== "closed" || row.round !== one.round) return; // opened again meanwhile
  const who = await walker(one);
  if (!who) return;
  if (picture)
    await keep(who, one.issueId, { ...picture, phase: "lookBack", name: "回头看现场.jpg" }, world.pile, one.id);
  const verdict = relapses ? "relapsed" : "holds";
  const dueDay = relapses ? addWorkingDays(world.calendar, dayOf(at), 15) : null;
  const words = lookBackWords(text.title, given(world.units, one.unit).shortName, verdict, by);
  const took = await tookThen(one.issueId, relapses);
  const target = { id: one.issueId, version: row.version };
  must(
    await recordLookBack(who, at, { ...target, lookBackId: one.id, verdict, dueDay, ...words, ...took }),
    "lookBack",
  );
  if (relapses) yield* carriedOn(sceneAt(world, one.issueId), again, at);
}

/** Inspectors of the jurisdiction first, then the city's; none who had a hand in the round. */
async function walker(one: LookBackRow): Promise<Viewer | undefined> {
  const hands = await handsIn(one);
  const [county] = one.unit.split("-");
  const places = inspected.includes(county ?? "") ? [county ?? "CZ", "CZ"] : ["CZ"];
  const names = places.flatMap((place) => [usernameOf("inspector", place), usernameOf("inspector2", place)]);
  for (const username of [...names, "two-hats"]) {
    const viewer = await actAs(username);
    const issue = await loadIssue(viewer, one.issueId);
    if (issue && can(viewer, "issue.lookBack", issue.subject) && !hands.has(viewer.accountId)) return viewer;
  }
  return undefined;
}

/** As reported at closing, or as it was before. */
async function tookThen(issueId: string, relapsed: boolean) {
  const kinds = ["documents", "steps", "days", "visits"] as const;
  const rows = await db
    .select()
    .from(outcomes)
    .where(and(eq(outcomes.issueId, issueId), inArray(outcomes.kind, [...kinds])));
  return Object.fromEntries(rows.map(({ kind, before, after }) => [kind, relapsed ? before : after]));
}

const hasPartners = async (issueId: string): Promise<boolean> =>
  (await db.$count(issuePartners, and(eq(issuePartners.issueId, issueId), isNull(issuePartners.releasedAt)))) > 0;
