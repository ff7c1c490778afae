import { and, eq, gte, lte } from "drizzle-orm";
import { db } from "@/db/client";
import { delegations } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { personae, withCarried } from "@/domain/delegation";
import type { Viewer } from "@/domain/viewer";
import { makeDelegation } from "@/features/delegations/commands/make";
import { must } from "../must";
import type { DelegationPlot } from "../plot/delegations";
import { random } from "../random";
import type { World } from "../world";
import { diary } from "./diary";
import type { Story } from "./stage";

/** A head is away; the liaison stands in. */
export async function* delegationStory(world: World, plot: DelegationPlot): Story {
  const { unit, told, from, until, reason } = plot;
  const at = diary(world.calendar, world.dayAt(told), random(`delegation ${unit}`)).after(0);
  yield at;
  const [head, liaison] = [await world.viewer("head", unit), await world.viewer("liaison", unit)];
  const days = { fromDay: world.dayAt(from), untilDay: world.dayAt(until) };
  const substitute = liaison.accountId;
  must(await makeDelegation(head, at, { unit, substitute, ...days, reason }), `delegation ${unit}`);
}

/** The head, or on days away whoever stands in for them. */
export async function whoSigns(head: Viewer, liaison: Viewer, at: Date): Promise<Viewer> {
  const day = dayOf(at);
  const [away] = await db
    .select({ unit: delegations.unit })
    .from(delegations)
    .where(
      and(
        eq(delegations.principal, head.accountId),
        eq(delegations.substitute, liaison.accountId),
        lte(delegations.fromDay, day),
        gte(delegations.untilDay, day),
      ),
    );
  if (!away) return head;
  const onBehalfOf = { accountId: head.accountId, name: head.name };
  const carried = head.grants.filter(({ unit }) => unit.code === away.unit).map((grant) => ({ ...grant, onBehalfOf }));
  return personae({ ...liaison, grants: withCarried(liaison.grants, carried) }).at(-1) ?? head;
}
