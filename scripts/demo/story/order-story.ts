import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { orders } from "@/db/schema";
import { accept, finish, plan, tell } from "@/features/orders/commands/answer";
import { clear, discard, returnOrder } from "@/features/orders/commands/decide";
import { draft } from "@/features/orders/commands/draft";
import { issue, withdraw } from "@/features/orders/commands/issue";
import { actAs } from "@/lib/auth/act-as";
import { must } from "../must";
import type { OrderPlot } from "../plot/orders";
import { random } from "../random";
import { usernameOf } from "../roles";
import { given, type World } from "../world";
import { diary } from "./diary";
import type { Story } from "./stage";

/** An inspector drafts, a leader signs, the unit's liaison answers, an inspector clears. */
export async function* orderStory(world: World, plot: OrderPlot): Story {
  const { day, from, issue: about, deeds, title, matter, demand, preset } = plot;
  const appointments = diary(world.calendar, world.dayAt(day), random(`order ${day} ${about}`));
  const at = appointments.after(0);
  yield at;
  const inspector = await actAs(usernameOf("inspector", from));
  const leader = await actAs(usernameOf("leader", from));
  const issueId = given(world.issues, about);
  const { id } = must(await draft(inspector, at, { id: issueId, title, matter, demand, preset }), `order ${title}`);
  const now = async () => {
    const [row] = await db.select({ version: orders.version, unit: orders.unit }).from(orders).where(eq(orders.id, id));
    return { target: { id, version: row?.version ?? 0 }, unit: row?.unit ?? "" };
  };
  const verbs = { plan, tell, finish } as const;
  for (const [what, days, text = ""] of deeds) {
    const instant = appointments.after(days);
    yield instant;
    const { target, unit } = await now();
    const liaison = await actAs(usernameOf("liaison", unit));
    const said = `${what} ${title}`;
    switch (what) {
      case "issue":
        must(await issue(leader, instant, target), said);
        break;
      case "accept":
        must(await accept(liaison, instant, target), said);
        break;
      case "plan":
      case "tell":
      case "finish":
        must(await verbs[what](liaison, instant, { ...target, text }), said);
        break;
      case "return":
        must(await returnOrder(inspector, instant, { ...target, reason: text }), said);
        break;
      case "clear":
        must(await clear(inspector, instant, { ...target, text }), said);
        break;
      case "discard":
        must(await discard(inspector, instant, { ...target, reason: text }), said);
        break;
      case "withdraw":
        must(await withdraw(leader, instant, { ...target, reason: text }), said);
        break;
    }
  }
}
