import type { z } from "zod";
import { db } from "@/db/client";
import { aspects } from "@/db/schema";
import { dayOf } from "@/domain/calendar";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { aspectsOf, newestAspectVersion } from "@/features/aspects/queries";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { command } from "@/lib/command";
import { canonical } from "@/lib/digest";
import type { aspectsInput } from "../schema";
import { insertAspects } from "./import-aspects";
import { lockCatalogue, mayNotManage } from "./lock-catalogue";

const subject = { type: "catalogue", id: "aspects" } as const;

/**
 * A new version of the questions, in force from a day on; walks planned before keep theirs. A
 * question that goes leaves its code unused: answers given to it stay its own.
 */
export const publishAspects = (
  viewer: Viewer,
  now: Date,
  { base, takesEffect, aspects: drafted }: z.output<typeof aspectsInput>,
): Promise<Result<{ version: number }>> =>
  command(async (tx) => {
    const refused = mayNotManage(viewer);
    if (refused) return refused;
    if (takesEffect < dayOf(now)) return refuse("invalid", { fields: { takesEffect: "past" } });
    await lockCatalogue(tx);
    if ((await newestAspectVersion()) !== base) return changedMeanwhile(subject.id);
    const before = await aspectsOf(base);
    const known = new Set(before.map(({ code }) => code));
    const codes = drafted.map(({ code }) => code).filter(Boolean);
    if (codes.some((code) => !known.has(code)) || new Set(codes).size < codes.length) return refuse("invalid");
    let last = await lastNumber();
    const asked = drafted.map(({ code, ...words }) => ({
      code: code || `AS${String(++last).padStart(2, "0")}`,
      ...words,
    }));
    if (canonical(asked) === canonical(before)) return refuse("nothingChanged");
    const version = await insertAspects(tx, viewer, now, asked, takesEffect);
    const particulars = { version, takesEffect, aspects: asked.length };
    await appendEvent(tx, viewer, now, subject, { type: "aspectsPublished", from: null, to: null, particulars });
    return done({ version });
  });

/** The highest `AS…` that was ever given. */
async function lastNumber(): Promise<number> {
  const codes = await db.selectDistinct({ code: aspects.code }).from(aspects);
  return Math.max(0, ...codes.map(({ code }) => Number(/^AS(\d+)$/.exec(code)?.[1] ?? 0)));
}
