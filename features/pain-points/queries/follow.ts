import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import {
  issues,
  painPointIssues,
  painPointReplies,
  painPoints,
  painPointVerdicts,
  reopeningRequests,
} from "@/db/schema";
import type { IssueState } from "@/domain/issue";
import {
  type DeclineReason,
  mayJudge,
  type PainPointState,
  painPointNumber,
  type ReplyKind,
  type SatisfactionLevel,
} from "@/domain/pain-point";
import { maskPersonal } from "@/domain/text/masking";
import { followedBy, type PainPointRow } from "@/features/pain-point-way/queries";
import { sameDigest } from "@/lib/crypto";
import { codeDigest } from "../commands/query-code";

/** What its citizen sees: where it stands and what we wrote, and nobody's name. */
export interface Progress {
  number: string;
  /** Masked. */
  text: string;
  language: PainPointRow["language"];
  toldAt: Date;
  /** Of the pain point whose way it goes. */
  state: PainPointState;
  since: Date;
  round: number;
  /** It was merged with one that says the same, and goes its way. */
  merged: boolean;
  /** By when the citizen hears from us; null once a reply of this round is there or the way is over. */
  interimDueDay: string | null;
  declineReason: DeclineReason | null;
  transferredTo: string | null;
  replies: { kind: ReplyKind; text: string; at: Date; round: number }[];
  /** What became of asking for another round, with the reason. */
  decisions: { decision: "granted" | "refused"; reason: string; at: Date }[];
  /** Since when asking for another round waits to be decided. */
  asksAgainSince: Date | null;
  /** How far the issues are that it waits for. */
  issues: { state: IssueState; since: Date }[];
  /** True while “solved?” may be answered. */
  mayJudge: boolean;
  /** Of this round. */
  verdict: { solved: boolean; level: SatisfactionLevel; text: string; at: Date } | null;
}

/**
 * Finds a pain point by number and code. A wrong number costs the same look and the same digest
 * as a wrong code, so neither answer nor time tells whether there is such a number.
 */
export async function findByCode(number: string, code: string): Promise<PainPointRow | undefined> {
  const asked = painPointNumber(number);
  const digest = codeDigest(asked, code);
  const [row] = await db.select().from(painPoints).where(eq(painPoints.number, asked));
  const same = sameDigest(row?.codeDigest ?? "A".repeat(digest.length), digest);
  return same ? row : undefined;
}

/** 查询进度; undefined for a wrong number or a wrong code. */
export async function follow(number: string, code: string): Promise<Progress | undefined> {
  const row = await findByCode(number, code);
  if (!row) return undefined;
  const way = await followedBy(row);
  const replies = await db
    .select({
      to: painPointReplies.painPointId,
      kind: painPointReplies.kind,
      text: painPointReplies.text,
      at: painPointReplies.at,
      round: painPointReplies.round,
    })
    .from(painPointReplies)
    .where(inArray(painPointReplies.painPointId, [row.id, way.id]))
    .orderBy(asc(painPointReplies.at), asc(painPointReplies.id));
  const decided = await db
    .select({
      decision: reopeningRequests.decision,
      reason: reopeningRequests.reason,
      at: reopeningRequests.decidedAt,
      askedAt: reopeningRequests.askedAt,
    })
    .from(reopeningRequests)
    .innerJoin(painPointVerdicts, eq(painPointVerdicts.id, reopeningRequests.verdictId))
    .where(eq(painPointVerdicts.painPointId, row.id))
    .orderBy(asc(reopeningRequests.askedAt));
  const linked = await db
    .select({ state: issues.state, since: issues.stateSince })
    .from(painPointIssues)
    .innerJoin(issues, eq(issues.id, painPointIssues.issueId))
    .where(and(eq(painPointIssues.painPointId, way.id), isNull(painPointIssues.endedAt)))
    .orderBy(asc(painPointIssues.linkedAt));
  const [verdict] = await db
    .select({
      solved: painPointVerdicts.solved,
      level: painPointVerdicts.level,
      text: painPointVerdicts.text,
      at: painPointVerdicts.at,
    })
    .from(painPointVerdicts)
    .where(
      and(
        eq(painPointVerdicts.painPointId, row.id),
        eq(painPointVerdicts.about, way.id),
        eq(painPointVerdicts.round, way.round),
      ),
    );
  const waits =
    way.respondedAt === null && (way.state === "received" || way.state === "accepted" || way.state === "linked");
  return {
    number: row.number,
    text: row.text,
    language: row.language,
    toldAt: row.createdAt,
    state: way.state,
    since: way.stateSince,
    round: way.round,
    merged: way.id !== row.id,
    interimDueDay: waits ? way.interimDueDay : null,
    declineReason: way.declineReason,
    transferredTo: way.transferredTo,
    // What another citizen was written about the same matter may carry their own numbers.
    replies: replies.map(({ to, ...reply }) =>
      to === row.id ? reply : { ...reply, text: maskPersonal(reply.text).text },
    ),
    decisions: decided.flatMap(({ decision, reason, at }) =>
      decision && at ? [{ decision, reason: reason ?? "", at }] : [],
    ),
    asksAgainSince: decided.find(({ at }) => at === null)?.askedAt ?? null,
    issues: linked,
    mayJudge: mayJudge(way.state) && !verdict,
    verdict: verdict ?? null,
  };
}
