import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { tasks } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { keepTasksFindable } from "@/features/tasks/commands";
import { unitByCode } from "@/features/units/queries";
import { command } from "@/lib/command";
import type { restoreInput, retireInput, taskInput } from "../schema";
import { changesOf } from "./changes";
import { mayNotManage } from "./lock-catalogue";

export const ofTask = (code: string) => ({ type: "catalogue", id: `task:${code}` }) as const;

type TaskRow = typeof tasks.$inferSelect;

/** Claims the version that was looked at; a refusal where there is none, or no longer. */
async function claim(tx: Tx, { code, version }: { code: string; version: number }, set: Partial<TaskRow>, also?: SQL) {
  const [claimed] = await tx
    .update(tasks)
    .set({ ...set, version: sql`${tasks.version} + 1` })
    .where(and(eq(tasks.code, code), eq(tasks.version, version), also))
    .returning({ code: tasks.code });
  if (claimed) return undefined;
  return (await db.$count(tasks, eq(tasks.code, code))) ? changedMeanwhile(ofTask(code).id) : refuse("notFound");
}

/** What is promised lies in the guide; a walk keeps the one it was held against. */
export const changeTask = (viewer: Viewer, now: Date, input: z.output<typeof taskInput>): Promise<Result> =>
  command(async (tx) => {
    const refused = mayNotManage(viewer);
    if (refused) return refused;
    const { code, version, ...fields } = input;
    const [before] = await db.select().from(tasks).where(eq(tasks.code, code));
    if (!before) return refuse("notFound");
    const lead = await unitByCode(fields.leadUnit);
    if (!lead) return refuse("invalid", { fields: { leadUnit: "unknown" } });
    if (lead.retiredAt && before.leadUnit !== lead.code) return refuse("invalid", { fields: { leadUnit: "retired" } });
    const changes = changesOf(before, fields);
    if (before.version === version && changes.length === 0) return refuse("nothingChanged");
    const lost = await claim(tx, { code, version }, fields);
    if (lost) return lost;
    await keepTasksFindable(tx, [code]);
    const event = { type: "taskChanged", from: null, to: null, particulars: { changes } } as const;
    await appendEvent(tx, viewer, now, ofTask(code), event);
    return done(undefined);
  });

/** 停用任务: no new walk takes it; walks and issues keep it. */
export const retireTask = (viewer: Viewer, now: Date, input: z.output<typeof retireInput>): Promise<Result> =>
  command(async (tx) => {
    const refused = mayNotManage(viewer);
    if (refused) return refused;
    const lost = await claim(tx, input, { retiredAt: now }, isNull(tasks.retiredAt));
    if (lost) return lost;
    const event = { type: "taskRetired", from: null, to: null, particulars: { reason: input.reason } } as const;
    await appendEvent(tx, viewer, now, ofTask(input.code), event);
    return done(undefined);
  });

/** 恢复使用 */
export const restoreTask = (viewer: Viewer, now: Date, input: z.output<typeof restoreInput>): Promise<Result> =>
  command(async (tx) => {
    const refused = mayNotManage(viewer);
    if (refused) return refused;
    const lost = await claim(tx, input, { retiredAt: null }, isNotNull(tasks.retiredAt));
    if (lost) return lost;
    await appendEvent(tx, viewer, now, ofTask(input.code), {
      type: "taskRestored",
      from: null,
      to: null,
      particulars: {},
    });
    return done(undefined);
  });
