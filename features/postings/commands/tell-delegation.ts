import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { accounts, type delegations, units } from "@/db/schema";
import { dayOf, workingDaysLeft } from "@/domain/calendar";
import type { NoticeKind } from "@/domain/notice";
import { workingCalendar } from "@/features/calendar/queries";
import { post, waysOut } from "./post";

type Delegation = Pick<
  typeof delegations.$inferSelect,
  "id" | "principal" | "substitute" | "unit" | "fromDay" | "untilDay"
>;
type DelegationNotice = Extract<NoticeKind, `delegation${string}`>;

/** Tells both, each once. No group robot hears who is away. */
export async function tellOfDelegation(tx: Tx, now: Date, kind: DelegationNotice, one: Delegation): Promise<boolean> {
  const { id, principal, substitute, fromDay, untilDay } = one;
  const calendar = await workingCalendar();
  const [unit] = await tx
    .select({ code: units.code, path: units.path, name: units.shortName })
    .from(units)
    .where(eq(units.code, one.unit));
  if (!unit) return false;
  const people = await tx
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [principal, substitute]));
  const nameOf = (account: string) => people.find((person) => person.id === account)?.name ?? "";
  const values = {
    number: unit.name,
    unit: unit.name,
    due: untilDay,
    left: workingDaysLeft(calendar, dayOf(now), untilDay),
    from: fromDay,
    principal: nameOf(principal),
    substitute: nameOf(substitute),
  };
  const ways = { ...(await waysOut(() => unit)), hooks: [] };
  return post(tx, now, calendar, ways, {
    notice: { kind, subjectType: "delegation", subjectId: id, occurrence: kind, values },
    unit,
    recipients: [principal, substitute],
  });
}
