import type { ManyLine, Target } from "../commands/each";

/** What is sent to be done: only what the preview would do, for what was seen refused is not tried behind one's back. */
export const toBeDone = (targets: readonly Target[], preview: readonly ManyLine[] | undefined): Target[] =>
  targets.filter(({ id }) => !preview?.some((line) => line.id === id && line.refusal));

/** The receipt of all that was chosen, in its order: what was done or refused now, and what the preview refused. */
export const receiptOf = (preview: readonly ManyLine[], sent: readonly ManyLine[]): ManyLine[] =>
  preview.map((line) => sent.find(({ id }) => id === line.id) ?? line);
