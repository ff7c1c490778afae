import { and, count, desc, eq, inArray, isNotNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { escalations, issues } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { unitNames } from "@/features/issues/queries/names";
import { visibleIssues } from "@/features/issues/queries/visible";
import { type EscalationRow, interviewOwed, stillListed } from "./on-issue";

export const pageSize = 25;

/** 挂牌中, 待约谈, 已约谈, 已摘牌, 催办. */
export const escalationTabs = ["listed", "owed", "held", "delisted", "urged"] as const;
export type EscalationTab = (typeof escalationTabs)[number];

/** What a tab lists; its count is made by the same condition. */
const conditions: Record<EscalationTab, SQL> = {
  listed: stillListed,
  owed: interviewOwed,
  held: and(eq(escalations.rung, "interview"), isNotNull(escalations.heldDay)) as SQL,
  delisted: and(eq(escalations.rung, "listing"), isNotNull(escalations.liftedAt)) as SQL,
  urged: inArray(escalations.rung, ["reminder", "urging"]),
};

const seen = (viewer: Viewer, tab: EscalationTab) =>
  db
    .select({ total: count() })
    .from(escalations)
    .innerJoin(issues, eq(issues.id, escalations.issueId))
    .where(and(conditions[tab], visibleIssues(viewer)));

export async function escalationCounts(viewer: Viewer): Promise<Record<EscalationTab, number>> {
  const counted = await Promise.all(
    escalationTabs.map(async (tab) => [tab, (await seen(viewer, tab))[0]?.total ?? 0] as const),
  );
  return Object.fromEntries(counted) as Record<EscalationTab, number>;
}

export interface EscalationLine {
  row: EscalationRow;
  number: string | null;
  title: string;
  unit: string;
  state: (typeof issues.$inferSelect)["state"];
}

/** A page of the list, newest first; one beyond the last is the last. */
export async function escalationPage(viewer: Viewer, tab: EscalationTab, asked: number, total: number) {
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / pageSize)));
  const found = await db
    .select({ row: escalations, number: issues.number, title: issues.title, state: issues.state })
    .from(escalations)
    .innerJoin(issues, eq(issues.id, escalations.issueId))
    .where(and(conditions[tab], visibleIssues(viewer)))
    .orderBy(desc(escalations.at), desc(escalations.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const names = await unitNames(found.map(({ row }) => row.unit));
  const rows = found.map((one): EscalationLine => ({ ...one, unit: names.get(one.row.unit) ?? one.row.unit }));
  return { rows, page };
}
