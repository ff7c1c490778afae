import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { tasks } from "@/db/schema";
import type { Findable } from "@/domain/text/search";

/** By what a task is found: its code and its name in both languages. Everybody may see all of them. */
export async function findableTasks(codes: readonly string[]): Promise<Map<string, Findable>> {
  const rows = await db
    .select({ code: tasks.code, title: tasks.title, text: tasks.titleEn })
    .from(tasks)
    .where(inArray(tasks.code, [...codes]));
  return new Map(
    rows.map(({ code, title, text }) => [code, { subject: "task", number: code, title, text, parties: [] }]),
  );
}
