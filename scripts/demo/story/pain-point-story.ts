import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints } from "@/db/schema";
import { addDays, type Day, dayOf, isWorkingDay, startOf } from "@/domain/calendar";
import { tell } from "@/features/pain-points/commands/tell";
import { tellSchema } from "@/features/pain-points/schema";
import type { Content } from "@/lib/files/content";
import { must } from "../must";
import { photoOf } from "../pictures/evidence";
import type { PainPointPlot } from "../plot/pain-point-plot";
import { readSteps } from "../plot/ways";
import { type Random, random } from "../random";
import { given, type World } from "../world";
import { type Diary, diary } from "./diary";
import { type PainPointScene, rowOf } from "./pain-point-scene";
import type { Story } from "./stage";
import { citizenVerbs } from "./verbs-citizen";
import { inboxVerbs } from "./verbs-inbox";

const verbs = new Map(Object.entries({ ...inboxVerbs, ...citizenVerbs }));

const minuteOf = (at: Date) => Math.ceil((at.getTime() - startOf(dayOf(at)).getTime()) / 60_000);
const atMinute = (day: Day, minute: number, by: Random) =>
  new Date(startOf(day).getTime() + minute * 60_000 + by.between(0, 59) * 1000);

/** People write when they have time: in the evening, at the weekend; windows and letters keep office hours. */
function toldAt(world: World, { day, channel }: PainPointPlot, by: Random): Date {
  const working = world.dayAt(day);
  if (channel !== "web" && channel !== "hotline") return diary(world.calendar, working, by).after(0);
  const next = addDays(working, 1);
  const weekend = day < 0 && !isWorkingDay(world.calendar, next) && by.chance(0.6);
  return atMinute(weekend ? next : working, by.between(7 * 60 + 30, 22 * 60), by);
}

/** A citizen judges in the evening as well as at noon. */
const inOwnTime = (at: Date, by: Random): Date =>
  by.chance(0.5) ? atMinute(dayOf(at), by.between(18 * 60 + 30, 21 * 60 + 30), by) : at;

async function telling(world: World, plot: PainPointPlot, at: Date, by: Random): Promise<PainPointScene> {
  const text = given(world.painPointTexts, plot.text);
  const input = tellSchema.parse({
    text: text.text,
    taskCode: plot.task,
    unit: plot.unit,
    // Invented numbers that nobody is given, and no name.
    phone: plot.phone ? `1380000${String(by.between(0, 9999)).padStart(4, "0")}` : null,
    name: plot.phone ? "来电人（示例）" : null,
    language: text.language,
  });
  const pictures: Content[] = plot.photo ? [await photoOf(at, "found", `pain point ${plot.text}`).content] : [];
  const context = { now: at, quarantine: plot.quarantine ?? null, pictures, channel: plot.channel };
  const { number, code } = must(await tell(input, context), `tell ${plot.text}`);
  const [row] = await db.select().from(painPoints).where(eq(painPoints.number, number));
  if (!row) throw new Error(`no pain point ${number}`);
  const { id, jurisdiction } = row;
  if (!world.painPoints.has(plot.text)) world.painPoints.set(plot.text, id);
  const inspector = by.pick(await world.inspectors(jurisdiction, jurisdiction));
  return { world, plot, text, id, number, code, jurisdiction, inspector, by };
}

/** Looks every working day whether the issues it waits for have closed. */
async function* untilResolved(scene: PainPointScene, appointments: Diary): Story {
  while ((await rowOf(scene)).state !== "resolved") yield appointments.after(1);
}

/** A pain point from the door to its end, by the office's commands and its citizen's. */
export async function* painPointStory(world: World, plot: PainPointPlot): Story {
  const by = random(`pain point ${plot.text} ${plot.day}`);
  const at = toldAt(world, plot, by);
  yield at;
  const scene = await telling(world, plot, at, by);
  const appointments = diary(world.calendar, dayOf(at), by, minuteOf(at));
  for (const { verb, particular, days } of readSteps(plot.way)) {
    if (verb === "wait") {
      yield* untilResolved(scene, appointments);
      continue;
    }
    const next = appointments.after(days);
    const then = verb in citizenVerbs ? inOwnTime(next, by) : next;
    yield then;
    must(await given(verbs, verb)(scene, then, particular), `${verb} ${plot.text} ${then.toISOString()}`);
  }
}
