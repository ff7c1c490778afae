import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { units } from "@/db/schema";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { binding, unitTies } from "../queries/unit-ties";
import type { restoreInput, retireInput } from "../schema";
import { ofUnit } from "./change-unit";
import { lockCatalogue, mayNotManage } from "./lock-catalogue";

const counted = { version: sql`${units.version} + 1` };

/** 停用单位: nothing is deleted; nothing new may name it. What still hangs on it comes first. */
export const retireUnit = (viewer: Viewer, now: Date, input: z.output<typeof retireInput>): Promise<Result> =>
  command(async (tx) => {
    const refused = mayNotManage(viewer);
    if (refused) return refused;
    await lockCatalogue(tx);
    const { code, version, reason } = input;
    const [retired] = await tx
      .update(units)
      .set({ ...counted, retiredAt: now })
      .where(and(eq(units.code, code), eq(units.version, version), isNull(units.retiredAt)))
      .returning({ parent: units.parent });
    if (!retired) return missed(code);
    const ties = await unitTies(code);
    if (!retired.parent || binding.some((tie) => ties[tie] > 0)) return refuse("inUse");
    const event = { type: "unitRetired", from: null, to: null, particulars: { reason } } as const;
    await appendEvent(tx, viewer, now, ofUnit(code), event);
    return done(undefined);
  });

/** 恢复使用 */
export const restoreUnit = (viewer: Viewer, now: Date, input: z.output<typeof restoreInput>): Promise<Result> =>
  command(async (tx) => {
    const refused = mayNotManage(viewer);
    if (refused) return refused;
    await lockCatalogue(tx);
    const { code, version } = input;
    const [restored] = await tx
      .update(units)
      .set({ ...counted, retiredAt: null })
      .where(and(eq(units.code, code), eq(units.version, version), isNotNull(units.retiredAt)))
      .returning({ code: units.code });
    if (!restored) return missed(code);
    await appendEvent(tx, viewer, now, ofUnit(code), { type: "unitRestored", from: null, to: null, particulars: {} });
    return done(undefined);
  });

/** No such unit, or somebody was faster. */
const missed = async (code: string) =>
  (await db.$count(units, eq(units.code, code))) ? changedMeanwhile(ofUnit(code).id) : refuse("notFound");
