import type { InstructionSubject } from "@/domain/instruction-permission";
import type { OrderSubject } from "@/domain/order-permission";
import type { PainPointSubject } from "@/domain/pain-point-permission";
import type { IssueSubject, WalkSubject } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";

/** Accounts of the demonstration: every role, in the city and in a county, and one with two. */
export const usernames = [
  "inspector",
  "inspector2",
  "head",
  "liaison",
  "leader",
  "county-inspector",
  "county-inspector2",
  "county-leader",
  "county-head",
  "county-liaison",
  "admin",
  "security",
  "auditor",
  "two-hats",
] as const;

export interface World {
  issues: { id: string; number: string | null; title: string; subject: IssueSubject; fileIds: string[] }[];
  walks: {
    id: string;
    subject: WalkSubject;
    fileIds: string[] /** Its own summary, which may say what was found. */;
    summary: string;
  }[];
  painPoints: { id: string; subject: PainPointSubject }[];
  instructions: { id: string; issueId: string | null; subject: InstructionSubject }[];
  orders: { id: string; issueId: string; subject: OrderSubject }[];
  viewers: Map<string, Viewer>;
  anAccount: string;
  aTask: string;
  aDraw: string;
}

/** Everything there is, straight from the database, to compare with what the server shows. */
export async function readWorld(): Promise<World> {
  // Loaded late: the database's address is known once the server runs.
  const { db } = await import("@/db/client");
  const { accounts, draws, files, instructions, issuePartners, issues, orders, painPoints, tasks, walks } =
    await import("@/db/schema");
  const { subjectOf, unitRefs } = await import("@/features/issues/queries/subject");
  const ordered = await import("@/features/orders/queries/subject");
  const instructed = await import("@/features/instructions/queries/subject");
  const { walkSubject } = await import("@/features/walks/queries/subject");
  const { sessionOf } = await import("./sign-in");

  const [partners, kept] = [await db.select().from(issuePartners), await db.select().from(files)];
  const world: World = {
    issues: [],
    walks: [],
    painPoints: [],
    instructions: [],
    orders: [],
    viewers: new Map(),
    anAccount: "",
    aTask: "",
    aDraw: "",
  };
  for (const row of await db.select().from(issues)) {
    const named = partners.filter(({ issueId, releasedAt }) => issueId === row.id && !releasedAt);
    const subject = await subjectOf(
      row,
      named.map(({ unit }) => unit),
    );
    const fileIds = kept.filter((file) => file.issueId === row.id && !file.removedAt).map(({ id }) => id);
    world.issues.push({ id: row.id, number: row.number, title: row.title, subject, fileIds });
  }
  for (const row of await db.select().from(walks)) {
    const fileIds = kept
      .filter((file) => file.walkId === row.id && !file.issueId && !file.removedAt)
      .map(({ id }) => id);
    world.walks.push({ id: row.id, subject: await walkSubject(row), fileIds, summary: row.summary });
  }
  for (const { id, state, jurisdiction, unit } of await db.select().from(painPoints)) {
    const refs = await unitRefs([jurisdiction, ...(unit ? [unit] : [])]);
    const place = refs.get(jurisdiction) ?? { code: jurisdiction, path: jurisdiction };
    const subject = { type: "painPoint", state, jurisdiction: place, unit: refs.get(unit ?? "") ?? null } as const;
    world.painPoints.push({ id, subject });
  }
  for (const row of await db.select().from(orders))
    world.orders.push({ id: row.id, issueId: row.issueId, subject: await ordered.subjectOf(row) });
  for (const row of await db.select().from(instructions))
    world.instructions.push({ id: row.id, issueId: row.issueId, subject: await instructed.subjectOf(row) });
  for (const username of usernames) world.viewers.set(username, (await sessionOf(username)).viewer);
  world.anAccount = (await db.select({ id: accounts.id }).from(accounts).limit(1))[0]?.id ?? "";
  world.aTask = (await db.select({ code: tasks.code }).from(tasks).limit(1))[0]?.code ?? "";
  world.aDraw = (await db.select({ id: draws.id }).from(draws).limit(1))[0]?.id ?? "";
  return world;
}

/** Of each kind a few: pages are many, and the same rule holds for all of them. */
export function some<T>(list: readonly T[], kindOf: (one: T) => string, each = 2): T[] {
  const counts = new Map<string, number>();
  return list.filter((one) => {
    const count = (counts.get(kindOf(one)) ?? 0) + 1;
    counts.set(kindOf(one), count);
    return count <= each;
  });
}
