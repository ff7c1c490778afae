import { transaction } from "@/db/client";
import { sweptDays } from "@/db/schema";
import { type Calendar, type Day, dayOf, workingDaysLeft } from "@/domain/calendar";
import { mayPress } from "@/domain/escalation";
import { daysToSweep, mayTell } from "@/domain/notice";
import { recipientsOf } from "@/domain/notice-recipients";
import type { UnitRef } from "@/domain/unit";
import { workingCalendar } from "@/features/calendar/queries";
import { climb } from "@/features/escalations/commands/climb";
import { involvedIn } from "@/features/issues/queries/review";
import { drawLookBacks } from "@/features/look-backs/commands/draw";
import { alreadyTold, type DueSubject, dueIssues, duePainPoints } from "@/features/notices/queries/due";
import { dueLookBacks } from "@/features/notices/queries/due-look-backs";
import { post, waysOut } from "@/features/postings/commands/post";
import { type UnitName, unitsByCode } from "@/features/postings/queries";
import { isSwept, lastSweptDay } from "@/features/swept-days/queries";
import { audience } from "@/lib/auth/audience";
import { withLease } from "@/lib/lease";
import { tellDelegations } from "./tell-delegations";

/** Few enough that people who write meanwhile do not wait. */
const batch = 50;

/**
 * Tells whom it concerns what has come due, each once, and gives how many notices that were;
 * undefined while another process is at it. Days that were missed are caught up, and one that was
 * killed goes on where it was: a day counts as swept only when all of it was told.
 */
export function sweep(now: Date): Promise<number | undefined> {
  return withLease("sweep", async (keep) => {
    const [calendar, today] = [await workingCalendar(), dayOf(now)];
    const days = daysToSweep(calendar, await lastSweptDay(), today);
    if (days.length === 0) return 0;
    await drawLookBacks(now);
    const units = await unitsByCode();
    const unitOf = (code: string): UnitRef => units.get(code) ?? { code, path: code };
    const found = [
      ...(await dueIssues(calendar, days, unitOf)),
      ...(await duePainPoints(calendar, days, unitOf)),
      ...(await dueLookBacks(calendar, days, unitOf)),
    ];
    found.sort((a, b) => Number(isLate(a)) - Number(isLate(b)));
    let sent = 0;
    for (let from = 0; from < found.length; from += batch) {
      await keep();
      sent += await tell(found.slice(from, from + batch), { now, today, calendar, units, unitOf });
    }
    sent += await tellDelegations(now);
    await keep();
    if (mayPress(calendar, now)) sent += await climb(now, today, keep);
    // By hand before its hour: what may be done only then is still owed.
    await markSwept(mayTell(now) ? days : days.filter((day) => day < today), sent, now);
    return sent;
  });
}

/** What is late is told last, and so stands on top. */
const isLate = ({ due }: DueSubject) => due.some(({ kind }) => kind === "overdue" || kind === "lookBackOverdue");

/** What a running server does every minute: nothing, until a working day's hour has come or days were missed. */
export async function sweepWhenDue(now: Date): Promise<number> {
  if (!mayTell(now) || (await isSwept(dayOf(now)))) return 0;
  const owed = daysToSweep(await workingCalendar(), await lastSweptDay(), dayOf(now));
  return owed.length > 0 ? ((await sweep(now)) ?? 0) : 0;
}

interface Scene {
  now: Date;
  today: Day;
  calendar: Calendar;
  units: ReadonlyMap<string, UnitName>;
  unitOf: (code: string) => UnitRef;
}

async function tell(subjects: readonly DueSubject[], { now, today, calendar, units, unitOf }: Scene): Promise<number> {
  const known = await alreadyTold(subjects.map(({ id }) => id));
  const news = subjects.flatMap(({ due, ...one }) =>
    due
      .filter(({ kind, occurrence }) => !known.has(`${one.id} ${kind} ${occurrence}`))
      .map((what) => ({ ...one, what })),
  );
  if (news.length === 0) return 0;
  const [people, ways] = [await audience(today), await waysOut(unitOf)];
  return transaction(async (tx) => {
    let sent = 0;
    for (const { id, number, subject, home, what, hands } of news) {
      const { kind, occurrence, unit, due } = what;
      const involved = kind === "yearlyReview" ? await involvedIn(id) : hands;
      const values = { number, due, left: workingDaysLeft(calendar, today, due), unit: units.get(unit ?? home)?.name };
      const isNew = await post(tx, now, calendar, ways, {
        notice: { kind, subjectType: subject.type, subjectId: id, occurrence, values },
        unit: unitOf(unit ?? home),
        recipients: recipientsOf({ kind, unit }, subject, people, involved),
      });
      if (isNew) sent++;
    }
    return sent;
  });
}

/** The days that were missed are swept with the newest, on whose account all was told. */
async function markSwept(days: readonly Day[], sent: number, now: Date): Promise<void> {
  if (days.length === 0) return;
  const rows = days.map((day) => ({ day, sent: day === days.at(-1) ? sent : 0, sweptAt: now }));
  await transaction((tx) => tx.insert(sweptDays).values(rows).onConflictDoNothing());
}
