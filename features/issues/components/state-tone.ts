import type { Tone } from "@/components/ui/badge";
import { type IssueState, inspectorStates } from "@/domain/issue";

/** Blue where the inspectors are asked, plain where a bureau is. */
export const toneOf = (state: IssueState): Tone => {
  if (state === "closed") return "good";
  if (state === "draft" || state === "declined" || state === "merged" || state === "cancelled") return "idle";
  return (inspectorStates as readonly string[]).includes(state) ? "action" : "plain";
};
