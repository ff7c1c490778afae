import { asc, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks } from "@/db/schema";
import { findTasks } from "@/domain/text/task-search";
import { forAMinute } from "@/lib/minute";

export interface NamedTask {
  code: string;
  title: string;
  titleEn: string;
}

/** The catalogue's names; public, so no viewer is asked for. */
const taskNames = forAMinute(
  (): Promise<NamedTask[]> =>
    db
      .select({ code: tasks.code, title: tasks.title, titleEn: tasks.titleEn })
      .from(tasks)
      .where(isNull(tasks.retiredAt))
      .orderBy(asc(tasks.code)),
);

/** By everyday words, the best first. */
export const searchTasks = async (words: string): Promise<NamedTask[]> => findTasks(await taskNames(), words);

export const taskNamed = async (code: string): Promise<NamedTask | undefined> =>
  (await taskNames()).find((task) => task.code === code);
