import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { units, webhooks } from "@/db/schema";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";

export async function isWebhook(id: string): Promise<boolean> {
  return (await db.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.id, id))).length > 0;
}

/** Every receiver that was set up; of its address only the host, of its secret only whether there is one. */
export async function allWebhooks(viewer: Viewer) {
  if (!can(viewer, "system.manageSettings")) return [];
  const rows = await db
    .select({
      id: webhooks.id,
      version: webhooks.version,
      name: webhooks.name,
      preset: webhooks.preset,
      host: webhooks.host,
      secret: webhooks.secret,
      unit: units.shortName,
      disabledAt: webhooks.disabledAt,
    })
    .from(webhooks)
    .innerJoin(units, eq(units.code, webhooks.unit))
    .orderBy(asc(webhooks.createdAt), asc(webhooks.id));
  return rows.map(({ secret, disabledAt, ...row }) => ({
    ...row,
    isSigned: secret !== null,
    isInUse: disabledAt === null,
  }));
}
