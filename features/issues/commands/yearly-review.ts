import { yearlyReviews } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { answerable } from "@/domain/delegation";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent, historyInstant } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { involvedIn, reviewOwed } from "../queries/review";
import { loadIssue } from "../queries/subject";
import type { RecordReview } from "../schema";
import { type Moved, touch } from "./move";

/** 年度复核: what an inspector without a hand in a long-term issue found, once for each year that it lasts. */
export const recordReview = (viewer: Viewer, now: Date, input: RecordReview): Promise<Result<Moved>> =>
  command(async (tx) => {
    const { id, version, verdict, text } = input;
    const issue = await loadIssue(viewer, id);
    if (!issue) return refuse("notFound");
    const { row, subject } = issue;
    if (!can(viewer, "issue.review", subject)) return refuse("notAllowed");
    if (row.version !== version) return changedMeanwhile(id);
    const yearDay = await reviewOwed(row, dayOf(now));
    if (!yearDay) return refuse("noReviewOwed");
    const involved = await involvedIn(id);
    if (answerable(viewer).some((account) => involved.has(account))) return refuse("handInIssue");
    if (!(await touch(tx, { id, version }))) return changedMeanwhile(id);
    const at = await historyInstant(tx, now, id);
    const [clean, { round }] = [verdict === "clean", row];
    const review = { issueId: id, round, yearDay, clean, text, reviewedBy: viewer.accountId, reviewedAt: at };
    await tx.insert(yearlyReviews).values({ id: newId(), ...review });
    const particulars = { clean, text, yearDay, round };
    const event = { type: "yearlyReviewed", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, at, { type: "issue", id }, event);
    return done({ id, version: version + 1, state: row.state });
  });
