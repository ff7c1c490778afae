import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { escalate } from "@/features/escalations/commands/escalate";
import type { UrgeMany } from "../schema";
import { each, type ManyLine } from "./each";

/** 批量催办: the rung of the ladder above a reminder, taken by hand for each. */
export async function urgeMany(viewer: Viewer, now: Date, input: UrgeMany): Promise<Result<ManyLine[]>> {
  if (!can(viewer, "system.seeBoard")) return refuse("notFound");
  const { words } = input;
  return done(await each(viewer, input, (one, target) => escalate(one, now, { ...target, rung: "urging", words })));
}
