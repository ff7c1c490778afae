import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import type { PainPointTarget } from "../schema";
import { claim, tellHistory } from "./change";

/** 甄别放行: it is a real one and goes into the inbox. Its reason to be kept apart stays readable. */
export const clear = (viewer: Viewer, now: Date, input: PainPointTarget): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const claimed = await claim(tx, viewer, input, "painPoint.decide", { quarantined: false });
    if (!claimed.ok) return claimed;
    const { row } = claimed;
    if (!row.quarantined || row.state !== "received") return refuse("notNow", { values: { state: row.state } });
    await tellHistory(tx, viewer, now, row, { type: "painPointCleared", from: null, to: null, particulars: {} });
    return done({ id: row.id });
  });
