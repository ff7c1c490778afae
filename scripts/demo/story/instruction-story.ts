import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { instructions } from "@/db/schema";
import { addWorkingDays, dayOf } from "@/domain/calendar";
import type { Viewer } from "@/domain/viewer";
import { answer, sign } from "@/features/instructions/commands/answer";
import { close, returnAnswer, withdraw } from "@/features/instructions/commands/decide";
import { write } from "@/features/instructions/commands/write";
import { actAs } from "@/lib/auth/act-as";
import { must } from "../must";
import type { InstructionPlot } from "../plot/instructions";
import { random } from "../random";
import { usernameOf } from "../roles";
import { given, type World } from "../world";
import { type Diary, diary } from "./diary";
import type { Stage, Story } from "./stage";

type Deeds = InstructionPlot["deeds"][number];

async function target(id: string) {
  const [row] = await db.select({ version: instructions.version }).from(instructions).where(eq(instructions.id, id));
  return { id, version: row?.version ?? 0 };
}

/** A leader writes; what each unit does then runs as a story of its own. */
export async function* instructionStory(world: World, stage: Stage, plot: InstructionPlot): Story {
  const { day, from, units, text } = plot;
  const appointments = diary(world.calendar, world.dayAt(day), random(`instruction ${day} ${from}`));
  const at = appointments.after(0);
  yield at;
  const leader = await actAs(usernameOf("leader", from));
  const { ids } = must(
    await write(leader, at, {
      issueId: plot.issue ? given(world.issues, plot.issue) : null,
      taskCode: plot.task ?? null,
      units: [...units],
      text,
      answerDay: plot.answerIn === undefined ? null : addWorkingDays(world.calendar, dayOf(at), plot.answerIn),
    }),
    `instruction ${text}`,
  );
  for (const [which, id] of ids.entries()) {
    const unit = await answersFor(units[which] ?? "");
    const minute = Math.ceil(((at.getTime() + 8 * 3_600_000) % 86_400_000) / 60_000);
    const own = diary(world.calendar, dayOf(at), random(`instruction ${day} ${units[which]}`), minute);
    await stage.add(takenUp(id, plot.deeds[which] ?? [], { unit, leader }, own));
  }
}

/** A bureau's liaison; the city's own are its inspectors'. */
const answersFor = (unit: string): Promise<Viewer> => actAs(usernameOf(unit === "CZ" ? "inspector" : "liaison", unit));

async function* takenUp(id: string, deeds: Deeds, by: { unit: Viewer; leader: Viewer }, appointments: Diary): Story {
  for (const [what, days, text = ""] of deeds) {
    const at = appointments.after(days);
    yield at;
    const one = await target(id);
    switch (what) {
      case "sign":
        must(await sign(by.unit, at, one), "sign");
        break;
      case "answer":
        must(await answer(by.unit, at, { ...one, text }), "answer");
        break;
      case "return":
        must(await returnAnswer(by.leader, at, { ...one, reason: text, answerDay: null }), "return");
        break;
      case "close":
        must(await close(by.leader, at, { ...one, text }), "close");
        break;
      case "withdraw":
        must(await withdraw(by.leader, at, { ...one, reason: text }), "withdraw");
        break;
    }
  }
}
