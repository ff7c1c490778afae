import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { aspects, walks } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { sync } from "@/features/recorder/commands/sync";
import { begin } from "@/features/walks/commands/begin";
import { cancel } from "@/features/walks/commands/cancel";
import { conclude } from "@/features/walks/commands/conclude";
import { plan } from "@/features/walks/commands/plan";
import { ready } from "@/features/walks/commands/ready";
import { newId } from "@/lib/id";
import { must } from "../must";
import { keep, photoOf } from "../pictures/evidence";
import type { WalkPlot } from "../plot/walk-plot";
import { random } from "../random";
import { about } from "../texts/texts";
import { type Guide, given, type World } from "../world";
import { diary } from "./diary";
import { issueScene, issueStory } from "./issue-story";
import type { Story } from "./stage";
import { notesOf } from "./walk-notes";

async function target(id: string) {
  const [row] = await db.select({ version: walks.version }).from(walks).where(eq(walks.id, id));
  return { id, version: row?.version ?? 0 };
}

async function questionsOf(id: string): Promise<string[]> {
  const rows = await db
    .select({ code: aspects.code })
    .from(walks)
    .innerJoin(aspects, eq(aspects.version, walks.aspectVersion))
    .where(eq(walks.id, id))
    .orderBy(asc(aspects.position));
  return rows.map(({ code }) => code);
}

const expected = [
  "先看一遍指南，再按普通群众身份办理。",
  "不打招呼，看窗口怎么说、怎么收。",
  "带着上次发现的问题再走一遍。",
];

/** A walk from its planning to the head's signature; its findings then go their own ways. */
export async function* walkStory(world: World, plot: WalkPlot): Story {
  const { task, unit, target: walked = unit, manner = "oneself", channel = "window", ends } = plot;
  const by = random(`walk ${unit} ${task}`);
  const head = await world.viewer(plot.deputy ? "deputy" : "head", unit);
  const liaison = await world.viewer("liaison", unit);
  const recorder = plot.byColleague ? liaison : head;
  const id = newId();

  const lead = by.between(1, 4);
  const before = diary(world.calendar, world.dayAt(Math.min(plot.day, 1) - lead), by);
  const plannedAt = before.after(0);
  yield plannedAt;
  must(
    await plan(liaison, plannedAt, {
      id,
      taskCode: task,
      unit,
      target: walked,
      headId: head.accountId,
      recorderId: plot.byColleague ? liaison.accountId : null,
      manner,
      channel,
      plannedDay: world.dayAt(plot.day),
      plan: by.pick(expected),
    }),
    `plan ${task}`,
  );
  if (ends === "planned") return;
  if (ends === "cancelled") {
    const at = before.after(lead);
    yield at;
    must(await cancel(liaison, at, { ...(await target(id)), reason: "当天有紧急会议，改由下月另行安排。" }), "cancel");
    return;
  }

  const day = diary(world.calendar, world.dayAt(plot.day), by);
  const begunAt = day.after(0);
  yield begunAt;
  must(await begin(recorder, begunAt, await target(id)), "begin");

  const notedAt = day.after(0);
  const found = plot.found.map((issue) => ({
    id: newId(),
    issue,
    text: textOf(world, issue[0], task),
    photo: !issue[2]?.filling && by.chance(0.6) ? photoOf(notedAt, "found", issue[0] + task) : undefined,
  }));
  yield notedAt;
  const notes = notesOf(
    by,
    notedAt,
    channel,
    guideWithout(world.guides.get(task), plot.without),
    found,
    await questionsOf(id),
  );
  must(await sync(recorder, notedAt, { id, account: recorder.accountId, sentAt: notedAt.getTime(), ...notes }), "sync");
  for (const { id: issueId, issue, photo } of found) {
    world.issues.set(issue[0], issueId);
    world.issues.set(`${issue[0]} ${task} ${unit}`, issueId);
    if (photo) await keep(recorder, issueId, photo, world.pile);
  }
  if (ends === "walking") return;

  if (plot.byColleague) {
    const readyAt = day.after(0);
    yield readyAt;
    must(await ready(recorder, readyAt, await target(id)), "ready");
  }
  if (ends === "ready") return;
  const concludedAt = day.after(0);
  yield concludedAt;
  must(await conclude(head, concludedAt, await target(id)), "conclude");
  for (const { id: issueId, issue } of found) await follow(world, plot, head, issueId, issue, concludedAt);
}

const guideWithout = (guide: Guide | undefined, step: string | undefined): Guide | undefined =>
  guide && { ...guide, stepNames: guide.stepNames.filter((name) => name !== step) };

const textOf = (world: World, code: string, task: string) =>
  about(given(world.texts, code), given(world.tasks, task).title);

async function follow(
  world: World,
  { task, unit, target: walked = unit }: WalkPlot,
  raiser: Viewer,
  id: string,
  issue: WalkPlot["found"][number],
  from: Date,
): Promise<void> {
  const lead = issue[2]?.lead ?? walked;
  const scene = await issueScene(world, issue, { id, raising: unit, lead, raiser, taskCode: task });
  await world.stage.add(issueStory(scene, issue[1], from));
}
