import type { Tx } from "@/db/client";
import { draws, lookBacks } from "@/db/schema";
import { newId } from "@/lib/id";
import type { StagedIssue } from "./stage";

/** Every closed issue of the stage was drawn, and waits to be looked back at. */
export async function stageLookBacks(tx: Tx, now: Date, staged: readonly StagedIssue[]): Promise<void> {
  const draw: typeof draws.$inferInsert = {
    ...{ id: newId(), stage: "first", day: "2023-05-08", daysAfter: 30, seed: "0", population: 0, drawn: 0 },
    ...{ closedFrom: "2023-04-01", closedTo: "2023-04-08", createdAt: now },
    rules: { share: 20, byUnit: true, byKind: true, bySeverity: true },
  };
  await tx.insert(draws).values(draw);
  for (const { id, lookBackId, subject } of staged) {
    if (subject.state !== "closed") continue;
    const one: typeof lookBacks.$inferInsert = {
      ...{ id: lookBackId, drawId: draw.id, issueId: id, round: 1, stage: "first", closedBy: "another" },
      ...{ unit: subject.lead?.code ?? "", dueDay: "2023-05-22", drawnAt: now },
    };
    await tx.insert(lookBacks).values(one);
  }
}
