import { done, type Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { type Moved, movePainPoint } from "@/features/pain-point-way/commands";
import { command } from "@/lib/command";
import type { PainPointTarget } from "../schema";

/** 受理 */
export const accept = (viewer: Viewer, now: Date, input: PainPointTarget): Promise<Result<Moved>> =>
  command((tx) => movePainPoint(tx, viewer, now, input, "accept", async () => done({ particulars: {} })));
