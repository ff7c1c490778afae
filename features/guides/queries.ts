import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { guides } from "@/db/schema";

// Guides are published; no viewer is asked for.

export type Guide = typeof guides.$inferSelect;

/** The guide of today. */
export async function presentGuide(taskCode: string): Promise<Guide | undefined> {
  const [guide] = await db
    .select()
    .from(guides)
    .where(and(eq(guides.taskCode, taskCode), isNull(guides.replacedAt)));
  return guide;
}

/** Also one that was replaced since: a walk keeps the guide it was held against. */
export async function guideById(id: string): Promise<Guide | undefined> {
  const [guide] = await db.select().from(guides).where(eq(guides.id, id));
  return guide;
}
