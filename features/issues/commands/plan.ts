import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { plans } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { planDayNow } from "@/features/request-way/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { latestPlan } from "../queries/plan";
import type { IssueRow } from "../queries/subject";
import type { IssueTarget, Plan, WithReason } from "../schema";
import { type Moved, move } from "./move";

/** 签收 */
export const accept = (viewer: Viewer, now: Date, input: IssueTarget): Promise<Result<Moved>> =>
  command((tx) => move(tx, viewer, now, input, "accept", async () => done({})));

/** 报送方案: its due day lies not after the assigned one, or what that was extended to. */
export const plan = (viewer: Viewer, now: Date, input: Plan): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "plan", async ({ issue: { row }, today }) => {
      if (input.dueDay < today) return refuse("dueInPast", { values: { day: today } });
      // Before a plan the lead's clock runs to the assigned day, extended or not.
      if (row.dueDay && input.dueDay > row.dueDay) return refuse("dueAfterAssigned", { values: { day: row.dueDay } });
      const planId = await filePlan(tx, viewer, now, row, input);
      return done({ particulars: { planId, dueDay: input.dueDay } });
    }),
  );

/** 退回方案 */
export const returnPlan = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "returnPlan", async ({ issue: { row } }) => {
      const filed = await latestPlan(row.id, row.round);
      if (filed) await tx.update(plans).set({ state: "returned" }).where(eq(plans.id, filed.id));
      return done({ set: { returns: row.returns + 1 }, particulars: { reason: input.reason, planId: filed?.id } });
    }),
  );

/** 方案审核通过: from now on the lead's clock runs to the plan's own due day, or to what was granted since it was filed. */
export const approvePlan = (viewer: Viewer, now: Date, input: IssueTarget): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "approvePlan", async ({ issue: { row }, calendar }) => {
      const filed = await latestPlan(row.id, row.round);
      if (filed?.state !== "filed") return refuse("notNow", { values: { state: row.state } });
      await tx.update(plans).set({ state: "approved" }).where(eq(plans.id, filed.id));
      const dueDay = await planDayNow(row, filed, calendar);
      return done({ set: { dueDay }, particulars: { planId: filed.id, dueDay } });
    }),
  );

/** Writes a filed plan of this round. */
export async function filePlan(
  tx: Tx,
  viewer: Viewer,
  now: Date,
  row: IssueRow,
  { idea, measures, dueDay, responsible }: Omit<Plan, "id" | "version">,
): Promise<string> {
  const id = newId();
  await tx.insert(plans).values({
    id,
    issueId: row.id,
    round: row.round,
    idea,
    measures,
    dueDay,
    responsible,
    state: "filed",
    createdBy: viewer.accountId,
    createdAt: now,
  });
  return id;
}
