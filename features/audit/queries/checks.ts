import { desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, chainChecks } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import { machineNow } from "@/lib/clock";

/** Silent for longer than this, a check was interrupted. */
export const silentMs = 60_000;

export type ChainCheck = typeof chainChecks.$inferSelect & {
  by: string;
  state: "running" | "interrupted" | "whole" | "broken";
};

function stateOf({ finishedAt, aliveAt, found }: typeof chainChecks.$inferSelect): ChainCheck["state"] {
  if (finishedAt) return found > 0 ? "broken" : "whole";
  return machineNow().getTime() - aliveAt.getTime() > silentMs ? "interrupted" : "running";
}

const told = ({ check, by }: { check: typeof chainChecks.$inferSelect; by: string | null }): ChainCheck => ({
  ...check,
  by: by ?? "",
  state: stateOf(check),
});

export async function latestChecks(viewer: Viewer): Promise<ChainCheck[] | undefined> {
  if (!can(viewer, "system.seeAudit")) return undefined;
  const rows = await db
    .select({ check: chainChecks, by: accounts.name })
    .from(chainChecks)
    .leftJoin(accounts, eq(accounts.id, chainChecks.startedBy))
    .orderBy(desc(chainChecks.startedAt), desc(chainChecks.id))
    .limit(20);
  return rows.map(told);
}

export async function checkById(viewer: Viewer, id: string): Promise<ChainCheck | undefined> {
  if (!can(viewer, "system.seeAudit")) return undefined;
  const [row] = await db
    .select({ check: chainChecks, by: accounts.name })
    .from(chainChecks)
    .leftJoin(accounts, eq(accounts.id, chainChecks.startedBy))
    .where(eq(chainChecks.id, id));
  return row && told(row);
}
