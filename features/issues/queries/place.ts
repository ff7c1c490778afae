import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks } from "@/db/schema";
import { unchanging } from "@/lib/unchanging";

/** Where in the catalogue an issue belongs; undefined for no task or an unknown one. */
export const placeOf = (taskCode: string | null): Promise<{ category: string } | undefined> =>
  unchanging(`place ${taskCode}`, async () => {
    if (!taskCode) return undefined;
    const [task] = await db.select({ category: tasks.category }).from(tasks).where(eq(tasks.code, taskCode));
    return task;
  });
