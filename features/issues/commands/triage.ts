import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { issuePartners, plans, units } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { proposedDue } from "@/domain/deadline";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { later, prolongedTo } from "@/features/request-way/queries";
import { command } from "@/lib/command";
import { latestPlan } from "../queries/plan";
import { subjectOf } from "../queries/subject";
import type { Approve, Assign, Reassign, VerifyFixed, WithReason } from "../schema";
import { dueOn } from "./due";
import { type MoveContext, type Moved, move } from "./move";
import { partsFor, told } from "./part-days";
import { keepPass } from "./review";

// What an inspector decides on a raised issue, and the hand-over to another lead.

/** 退回补充 */
export const returnDraft = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Moved>> =>
  command((tx) => move(tx, viewer, now, input, "return", async () => done({ particulars: { reason: input.reason } })));

/** 不予立项 */
export const decline = (viewer: Viewer, now: Date, input: WithReason): Promise<Result<Moved>> =>
  command((tx) => move(tx, viewer, now, input, "decline", async () => done({ particulars: { reason: input.reason } })));

/** 交办: lead, partners, kind and due day. */
export const assign = (viewer: Viewer, now: Date, input: Assign): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "assign", async (context) => {
      const due = dueOn(context, input.dueDay);
      if (!due.ok) return due;
      const partners = [...new Set(input.partners)].filter((unit) => unit !== input.lead);
      const refused = await mayHandOver(viewer, context, input.lead, partners);
      if (refused) return refused;
      const parts = partsFor(context, due.value, partners, input.parts);
      if (!parts.ok) return parts;
      await tx.delete(issuePartners).where(eq(issuePartners.issueId, input.id));
      if (partners.length > 0)
        await tx.insert(issuePartners).values(parts.value.map((part) => ({ issueId: input.id, ...part })));
      const { lead, kind } = input;
      return done({
        set: { leadUnit: lead, kind, ...clockFrom(context.today, due.value) },
        particulars: { lead, partners, kind, dueDay: due.value, ...(partners.length > 0 && told(parts.value)) },
      });
    }),
  );

/** 同意自查自改: the raising unit leads and brought its plan, which is approved with it. */
export const approve = (viewer: Viewer, now: Date, input: Approve): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "approve", async (context) => {
      const due = dueOn(context, input.dueDay);
      if (!due.ok) return due;
      const lead = context.issue.row.raisingUnit;
      const refused = await mayHandOver(viewer, context, lead, []);
      if (refused) return refused;
      const plan = await latestPlan(input.id, context.issue.row.round);
      if (plan?.state !== "filed") return refuse("ownPlan");
      if (plan.dueDay > due.value) return refuse("dueAfterAssigned", { values: { day: due.value } });
      await tx.update(plans).set({ state: "approved" }).where(eq(plans.id, plan.id));
      const { kind } = input;
      return done({
        set: { leadUnit: lead, kind, ...clockFrom(context.today, due.value), dueDay: plan.dueDay },
        particulars: { lead, kind, dueDay: due.value, planId: plan.id },
      });
    }),
  );

/** 核实当场整改: the fix came along; verifying counts as passing it. */
export const verifyFixed = (viewer: Viewer, now: Date, input: VerifyFixed): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "verifyFixed", async (context) => {
      const refused = await mayHandOver(viewer, context, input.lead, []);
      if (refused) return refused;
      await keepPass(tx, viewer, now, context.issue.row);
      const { calendar, days, issue } = context;
      const raisedDay = dayOf(issue.row.raisedAt ?? now);
      const due = proposedDue(calendar, days, input.kind, 0, raisedDay);
      const { lead, kind } = input;
      return done({
        set: { leadUnit: lead, kind, ...clockFrom(raisedDay, due), submittedDay: raisedDay },
        particulars: { lead, kind, dueDay: due },
      });
    }),
  );

/** 改派: the assigned due day stays, or what it was extended to; plans of the former lead lapse. */
export const reassign = (viewer: Viewer, now: Date, input: Reassign): Promise<Result<Moved>> =>
  command((tx) =>
    move(tx, viewer, now, input, "reassign", async (context) => {
      const { row, partners } = context.issue;
      if (input.lead === row.leadUnit) return refuse("invalid", { fields: { lead: "sameLead" } });
      const others = partners.map((partner) => partner.unit).filter((unit) => unit !== input.lead);
      const refused = await mayHandOver(viewer, context, input.lead, others);
      if (refused) return refused;
      await tx.update(plans).set({ state: "withdrawn" }).where(eq(plans.issueId, input.id));
      await tx
        .delete(issuePartners)
        .where(and(eq(issuePartners.issueId, input.id), eq(issuePartners.unit, input.lead)));
      return done({
        set: {
          leadUnit: input.lead,
          dueDay: later(row.roundDueDay, await prolongedTo(row)),
          percent: null,
          submittedDay: null,
        },
        particulars: { lead: input.lead, reason: input.reason },
      });
    }),
  );

const clockFrom = (startDay: string, dueDay: string) => ({
  originalDueDay: dueDay,
  roundDueDay: dueDay,
  dueDay,
  startDay,
});

/** Unknown units and those out of use are told; a lead outside the inspector's subtree is for the city to name. */
async function mayHandOver(viewer: Viewer, { tx, issue }: MoveContext, lead: string, partners: readonly string[]) {
  const named = [lead, ...partners];
  if ((await countUnits(tx, named)) !== new Set(named).size) return refuse("invalid", { fields: { lead: "unknown" } });
  const after = await subjectOf({ ...issue.row, leadUnit: lead }, partners);
  return can(viewer, "issue.arrangePartners", after) ? undefined : refuse("outOfReach");
}

const countUnits = async (tx: Tx, codes: string[]): Promise<number> =>
  (
    await tx
      .select({ code: units.code })
      .from(units)
      .where(and(inArray(units.code, codes), isNull(units.retiredAt)))
  ).length;
