import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { escalations, issues } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { escalate } from "@/features/escalations/commands/escalate";
import { holdInterview } from "@/features/escalations/commands/interview";
import { lift } from "@/features/escalations/commands/lift";
import { stillListed } from "@/features/escalations/queries/on-issue";
import { actAs } from "@/lib/auth/act-as";
import { must } from "../must";
import type { EscalationPlot } from "../plot/escalations";
import { random } from "../random";
import { usernameOf } from "../roles";
import { given, type World } from "../world";
import { diary } from "./diary";
import type { Story } from "./stage";

/** An inspector presses an issue from rung to rung. */
export async function* escalationStory(world: World, plot: EscalationPlot): Story {
  const { day, from, issue: about, deeds } = plot;
  const appointments = diary(world.calendar, world.dayAt(day), random(`escalation ${day} ${about}`));
  for (const deed of deeds) {
    const at = appointments.after(deed[1]);
    yield at;
    const id = given(world.issues, about);
    const inspector = await actAs(usernameOf("inspector", from));
    const [row] = await db.select({ version: issues.version }).from(issues).where(eq(issues.id, id));
    const target = { id, version: row?.version ?? 0 };
    const said = `${deed[0]} ${about}`;
    if (deed[0] === "held") {
      const [, , form, people, outcome] = deed;
      must(await holdInterview(inspector, at, { ...target, form, heldDay: dayOf(at), people, outcome }), said);
    } else if (deed[0] === "lift") {
      const [listing] = await db
        .select({ id: escalations.id })
        .from(escalations)
        .where(and(eq(escalations.issueId, id), stillListed));
      must(await lift(inspector, at, { ...target, escalationId: listing?.id ?? "", reason: deed[2] }), said);
    } else must(await escalate(inspector, at, { ...target, rung: deed[0], words: deed[2] }), said);
  }
}
