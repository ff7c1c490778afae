import { painPointOpenStates } from "@/domain/pain-point";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { reply } from "@/features/pain-point-way/commands";
import { command } from "@/lib/command";
import type { Reply } from "../schema";
import { claim, tellHistory } from "./change";

/** 阶段性答复: how far it is; due in five working days whatever else happens. */
export const replyInterim = (viewer: Viewer, now: Date, input: Reply): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const claimed = await claim(tx, viewer, input, "painPoint.decide");
    if (!claimed.ok) return claimed;
    const { row } = claimed;
    if (!painPointOpenStates.some((state) => state === row.state))
      return refuse("notNow", { values: { state: row.state } });
    if (row.quarantined) return refuse("quarantined");
    const replyId = await reply(tx, viewer, now, row, "interim", input.text);
    await tellHistory(tx, viewer, now, row, { type: "interimReplied", from: null, to: null, particulars: { replyId } });
    return done({ id: row.id });
  });
