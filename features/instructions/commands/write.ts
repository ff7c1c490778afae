import { eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { instructions, tasks } from "@/db/schema";
import { dayOf, onWorkingDay } from "@/domain/calendar";
import { type InstructionTarget, signingDue } from "@/domain/instruction";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import { liesIn, type UnitRef } from "@/domain/unit";
import type { Viewer } from "@/domain/viewer";
import { workingCalendar } from "@/features/calendar/queries";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { loadIssue, unitRefs } from "@/features/issues/queries/subject";
import { retiredUnits } from "@/features/units/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import type { Write } from "../schema";

/** 批示: one to each unit it is addressed to; each goes its own way. */
export const write = (viewer: Viewer, now: Date, input: Write): Promise<Result<{ ids: string[] }>> =>
  command(async (tx) => {
    const { issueId, taskCode } = input;
    if (issueId && !(await loadIssue(viewer, issueId))) return refuse("notFound");
    if (taskCode && !(await isTask(viewer, taskCode))) return refuse("notFound");
    const refs = await unitRefs(input.units);
    const units = input.units.map((code) => refs.get(code)).filter((unit) => unit !== undefined);
    if (units.length < input.units.length) return refuse("invalid", { fields: { units: "unknown" } });
    if (!units.every((unit) => can(viewer, "unit.instruct", { type: "unit", unit }))) return refuse("notAllowed");

    const retired = await retiredUnits();
    if (input.units.some((code) => retired.has(code))) return refuse("invalid", { fields: { units: "retired" } });

    const [calendar, today] = [await workingCalendar(), dayOf(now)];
    if (input.answerDay && input.answerDay < today) return refuse("dueInPast", { values: { day: today } });
    const shared = {
      batch: newId(),
      about: issueId ? ("issue" as const) : taskCode ? ("task" as const) : ("unit" as const),
      issueId,
      taskCode,
      text: input.text,
      signDueDay: signingDue(calendar, today),
      answerDay: input.answerDay && onWorkingDay(calendar, input.answerDay),
    };
    const ids: string[] = [];
    for (const unit of units) ids.push(await issue(tx, viewer, now, unit, shared));
    return done({ ids });
  });

async function isTask(viewer: Viewer, code: string): Promise<boolean> {
  if (!can(viewer, "system.work")) return false;
  return (await db.select({ code: tasks.code }).from(tasks).where(eq(tasks.code, code))).length > 0;
}

/** The nearest unit at or above it that this viewer leads. */
const leaderOf = (viewer: Viewer, unit: UnitRef): string =>
  viewer.grants
    .filter(({ role, unit: led }) => role === "leader" && liesIn(unit, led))
    .reduce((near, { unit: led }) => (led.path.length > near.path.length ? led : near), { code: "", path: "" }).code;

async function issue(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  unit: UnitRef,
  shared: Pick<
    typeof instructions.$inferInsert,
    "batch" | "issueId" | "taskCode" | "text" | "signDueDay" | "answerDay"
  > & { about: InstructionTarget },
): Promise<string> {
  const id = newId();
  const fromUnit = leaderOf(viewer, unit);
  await tx.insert(instructions).values({
    ...shared,
    id,
    state: "issued",
    unit: unit.code,
    fromUnit,
    writtenBy: viewer.accountId,
    createdAt: now,
    stateSince: now,
  });
  const history = { type: "instruction", id } as const;
  await moveSpan(tx, now, history, null, "issued");
  const { text, about, issueId, taskCode, answerDay } = shared;
  const particulars = {
    text,
    about,
    ...(issueId && { issueId }),
    ...(taskCode && { task: taskCode }),
    ...(answerDay && { answerDay }),
    unit: unit.code,
  };
  await appendEvent(
    tx,
    viewer,
    now,
    history,
    { type: "instructionIssued", from: null, to: "issued", particulars },
    fromUnit,
  );
  return id;
}
