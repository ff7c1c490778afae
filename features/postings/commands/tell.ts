import type { Tx } from "@/db/client";
import { dayOf, workingDaysLeft } from "@/domain/calendar";
import type { NoticeKind, NoticeValues } from "@/domain/notice";
import { recipientsOf } from "@/domain/notice-recipients";
import type { IssueSubject } from "@/domain/permission";
import { workingCalendar } from "@/features/calendar/queries";
import { audience } from "@/lib/auth/audience";
import { unitsByCode } from "../queries";
import { post, waysOut } from "./post";

interface News {
  kind: NoticeKind;
  issue: { id: string; number: string | null; subject: IssueSubject };
  /** With issue and kind the key by which it is told once. */
  occurrence: string;
  /** Whose matter it is. */
  unit: string;
  /** The day of which is told. */
  day: string;
  more?: Pick<NoticeValues, "request" | "decision">;
}

/** Tells of what was just asked or decided, in the transaction that does it; never the one who did it. */
export async function tellAtOnce(tx: Tx, now: Date, by: { accountId: string }, news: News): Promise<void> {
  const { kind, issue, occurrence, unit, day, more } = news;
  const [calendar, units, people] = [await workingCalendar(), await unitsByCode(), await audience(dayOf(now))];
  const unitOf = (code: string) => units.get(code) ?? { code, path: code };
  const left = workingDaysLeft(calendar, dayOf(now), day);
  const values = { number: issue.number ?? "", due: day, left, unit: units.get(unit)?.name, ...more };
  await post(tx, now, calendar, await waysOut(unitOf), {
    notice: { kind, subjectType: "issue", subjectId: issue.id, occurrence, values },
    unit: unitOf(unit),
    recipients: recipientsOf({ kind, unit }, issue.subject, people).filter((id) => id !== by.accountId),
  });
}
