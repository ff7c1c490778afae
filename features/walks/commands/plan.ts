import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks, units, walks } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { presentAspectVersion } from "@/features/aspects/queries";
import { presentGuide } from "@/features/guides/queries";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { unitRefs } from "@/features/issues/queries/subject";
import { retiredUnits } from "@/features/units/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { headsOf, recordersOf } from "../queries/walkers";
import type { Plan } from "../schema";

/** 安排走流程. It keeps the guide and the questions of the day, whatever is imported later. */
export function plan(viewer: Viewer, now: Date, input: Plan): Promise<Result<{ id: string }>> {
  return command(async (tx) => {
    const refs = await unitRefs([input.unit, input.target]);
    const unit = refs.get(input.unit);
    if (!unit) return refuse("notFound");
    if (!can(viewer, "unit.planWalk", { type: "unit", unit })) return refuse("notAllowed");
    const fields = await wrongFields(input, refs.has(input.target), dayOf(now));
    if (fields) return refuse("invalid", { fields });

    const { id = newId(), ...planned } = input;
    const [own] = await db.select({ jurisdiction: units.jurisdiction }).from(units).where(eq(units.code, input.unit));
    const [row] = await tx
      .insert(walks)
      .values({
        ...planned,
        id,
        state: "planned",
        recorderId: input.recorderId === input.headId ? null : input.recorderId,
        jurisdiction: own?.jurisdiction ?? input.unit,
        guideId: (await presentGuide(input.taskCode))?.id ?? null,
        aspectVersion: await presentAspectVersion(dayOf(now)),
        createdBy: viewer.accountId,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: walks.id });
    if (!row) return refuse("duplicate");
    const subject = { type: "walk", id } as const;
    await moveSpan(tx, now, subject, null, "planned");
    const particulars = { headId: input.headId, recorderId: input.recorderId ?? undefined };
    await appendEvent(
      tx,
      viewer,
      now,
      subject,
      { type: "walkPlanned", from: null, to: "planned", particulars },
      unit.code,
    );
    return done({ id });
  });
}

async function wrongFields(
  input: Plan,
  knownTarget: boolean,
  today: string,
): Promise<Record<string, string> | undefined> {
  const [task] = await db.select({ retiredAt: tasks.retiredAt }).from(tasks).where(eq(tasks.code, input.taskCode));
  const heads = await headsOf(input.unit);
  const recorders = input.recorderId ? await recordersOf(input.unit) : [];
  const wrong = {
    ...(!task && { taskCode: "unknown" }),
    ...(task?.retiredAt && { taskCode: "retired" }),
    ...(!knownTarget && { target: "unknown" }),
    ...((await retiredUnits()).has(input.target) && { target: "retired" }),
    ...(!heads.some((head) => head.id === input.headId) && { headId: "notHead" }),
    ...(input.recorderId &&
      !recorders.some((recorder) => recorder.id === input.recorderId) && { recorderId: "notColleague" }),
    ...(input.plannedDay < today && { plannedDay: "past" }),
  };
  return Object.keys(wrong).length > 0 ? wrong : undefined;
}
