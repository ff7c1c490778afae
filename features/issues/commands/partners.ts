import { and, eq, isNull } from "drizzle-orm";
import { issuePartners } from "@/db/schema";
import { leadStates } from "@/domain/issue";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { retiredUnits } from "@/features/units/queries";
import { command } from "@/lib/command";
import { loadIssue, subjectOf } from "../queries/subject";
import type { ReleasePartner, ReplacePartner, SignOff } from "../schema";
import { keepIssueFindable } from "./findable";
import { touch } from "./move";

const open = (state: string) => (leadStates as readonly string[]).includes(state);
const nothing = { signedOffAt: null, signedOffBy: null, signedOffText: "", releasedAt: null, releasedReason: "" };

/** A partner unit signs off its own part. */
export const signOff = (viewer: Viewer, now: Date, input: SignOff): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    const mine = viewer.grants.some((grant) => grant.unit.code === input.unit);
    if (!mine || !can(viewer, "issue.signOff", issue.subject)) return refuse("notAllowed");
    if (!open(issue.row.state)) return refuse("notNow", { values: { state: issue.row.state } });
    if (!(await touch(tx, input))) return changedMeanwhile(input.id);
    const [signed] = await tx
      .update(issuePartners)
      .set({ signedOffAt: now, signedOffBy: viewer.accountId, signedOffText: input.text })
      .where(
        and(
          eq(issuePartners.issueId, input.id),
          eq(issuePartners.unit, input.unit),
          isNull(issuePartners.signedOffAt),
          isNull(issuePartners.releasedAt),
        ),
      )
      .returning();
    if (!signed) return refuse("notNow", { values: { state: issue.row.state } });
    const { unit, text } = input;
    await appendEvent(
      tx,
      viewer,
      now,
      { type: "issue", id: input.id },
      { type: "signedOff", from: null, to: null, particulars: { unit, text } },
      unit,
    );
    return done({ id: input.id });
  });

/** An inspector releases a partner, with reason. */
export const releasePartner = (viewer: Viewer, now: Date, input: ReleasePartner): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    if (!can(viewer, "issue.arrangePartners", issue.subject)) return refuse("notAllowed");
    if (!open(issue.row.state)) return refuse("notNow", { values: { state: issue.row.state } });
    if (!(await touch(tx, input))) return changedMeanwhile(input.id);
    const { id, unit, reason } = input;
    const [released] = await tx
      .update(issuePartners)
      .set({ releasedAt: now, releasedReason: reason })
      .where(and(eq(issuePartners.issueId, id), eq(issuePartners.unit, unit), isNull(issuePartners.releasedAt)))
      .returning();
    if (!released) return refuse("notFound");
    const event = { type: "partnerReleased", from: null, to: null, particulars: { unit, reason } } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id }, event);
    return done({ id });
  });

/** An inspector puts another partner in one's place, with reason. */
export const replacePartner = (viewer: Viewer, now: Date, input: ReplacePartner): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const issue = await loadIssue(viewer, input.id);
    if (!issue) return refuse("notFound");
    if (!can(viewer, "issue.arrangePartners", issue.subject)) return refuse("notAllowed");
    if (!open(issue.row.state)) return refuse("notNow", { values: { state: issue.row.state } });
    const { id, unit, by, reason } = input;
    const others = issue.partners.map((partner) => partner.unit).filter((code) => code !== unit);
    if (by === issue.row.leadUnit || others.includes(by) || others.length === issue.partners.length)
      return refuse("invalid", { fields: { by: "alreadyNamed" } });
    if ((await retiredUnits()).has(by)) return refuse("invalid", { fields: { by: "retired" } });
    if (!can(viewer, "issue.arrangePartners", await subjectOf(issue.row, [...others, by]))) return refuse("outOfReach");
    if (!(await touch(tx, input))) return changedMeanwhile(id);
    await tx
      .update(issuePartners)
      .set({ releasedAt: now, releasedReason: reason })
      .where(and(eq(issuePartners.issueId, id), eq(issuePartners.unit, unit)));
    await tx
      .insert(issuePartners)
      .values({ issueId: id, unit: by })
      .onConflictDoUpdate({ target: [issuePartners.issueId, issuePartners.unit], set: nothing });
    await keepIssueFindable(tx, id);
    const event = { type: "partnerReplaced", from: null, to: null, particulars: { unit, by, reason } } as const;
    await appendEvent(tx, viewer, now, { type: "issue", id }, event);
    return done({ id });
  });
