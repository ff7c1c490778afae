import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { issues, noticeRecipients, notices, painPoints } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { visibleIssues } from "@/features/issues/queries/visible";
import { visiblePainPoints } from "@/features/pain-points/queries/visible";

export const pageSize = 25;
const places = { issue: "issues", painPoint: "pain-points" } as const;
export const noticeTabs = ["unread", "all"] as const;
export type NoticeTab = (typeof noticeTabs)[number];

export interface NoticeRow {
  id: string;
  kind: (typeof notices.$inferSelect)["kind"];
  values: (typeof notices.$inferSelect)["values"];
  createdAt: Date;
  isRead: boolean;
  /** Where it leads; undefined where this viewer may no longer see that. */
  href: string | undefined;
}

const addressedTo = ({ accountId }: Viewer, tab: NoticeTab) =>
  and(eq(noticeRecipients.accountId, accountId), tab === "unread" ? isNull(noticeRecipients.readAt) : undefined);

/** A viewer's notices, the newest first; a page beyond the last is the last. */
export async function noticePage(viewer: Viewer, tab: NoticeTab, asked: number) {
  const total = await db.$count(noticeRecipients, addressedTo(viewer, tab));
  const page = Math.min(Math.max(1, asked), Math.max(1, Math.ceil(total / pageSize)));
  const found = await db
    .select({
      id: notices.id,
      kind: notices.kind,
      type: notices.subjectType,
      subject: notices.subjectId,
      values: notices.values,
      createdAt: notices.createdAt,
      readAt: noticeRecipients.readAt,
    })
    .from(noticeRecipients)
    .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
    .where(addressedTo(viewer, tab))
    .orderBy(desc(noticeRecipients.noticeId))
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const seen = await seenOf(viewer, found);
  const rows = found.map(({ type, subject, readAt, ...row }): NoticeRow => {
    const href = type === "delegation" ? "/delegations" : seen.has(subject) ? `/${places[type]}/${subject}` : undefined;
    return { ...row, isRead: readAt !== null, href };
  });
  return { rows, total, page };
}

/** Of what is told on a page, what this viewer may still see. */
async function seenOf(viewer: Viewer, rows: readonly { type: string; subject: string }[]): Promise<Set<string>> {
  const ids = (type: string) => rows.filter((row) => row.type === type).map(({ subject }) => subject);
  const [told, said] = [ids("issue"), ids("painPoint")];
  const inSight = told.length
    ? await db
        .select({ id: issues.id })
        .from(issues)
        .where(and(inArray(issues.id, told), visibleIssues(viewer)))
    : [];
  const heard = said.length
    ? await db
        .select({ id: painPoints.id })
        .from(painPoints)
        .where(and(inArray(painPoints.id, said), visiblePainPoints(viewer)))
    : [];
  return new Set([...inSight, ...heard].map(({ id }) => id));
}
