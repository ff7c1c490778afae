import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { command } from "@/lib/command";
import type { PainPointTarget, Withhold } from "../schema";
import { claim, tellHistory } from "./change";

/** 公开: the masked words, state and replies may be read by everybody. */
export const release = (viewer: Viewer, now: Date, input: PainPointTarget): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const set = { releasedAt: now, releasedBy: viewer.accountId };
    const claimed = await claim(tx, viewer, input, "painPoint.release", set);
    if (!claimed.ok) return claimed;
    const { row } = claimed;
    if (row.quarantined) return refuse("quarantined");
    if (row.state === "declined" || row.releasedAt) return refuse("notNow", { values: { state: row.state } });
    await tellHistory(tx, viewer, now, row, { type: "painPointReleased", from: null, to: null, particulars: {} });
    return done({ id: row.id });
  });

/** 撤回公开 */
export const withhold = (viewer: Viewer, now: Date, input: Withhold): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const claimed = await claim(tx, viewer, input, "painPoint.release", { releasedAt: null, releasedBy: null });
    if (!claimed.ok) return claimed;
    const { row } = claimed;
    if (!row.releasedAt) return refuse("notNow", { values: { state: row.state } });
    const { reason } = input;
    await tellHistory(tx, viewer, now, row, {
      type: "painPointWithheld",
      from: null,
      to: null,
      particulars: { reason },
    });
    return done({ id: row.id });
  });
