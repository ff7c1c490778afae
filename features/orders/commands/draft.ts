import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { loadIssue } from "@/features/issues/queries/subject";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { isByRule } from "../queries/by-rule";
import { inWhoseName } from "../queries/in-whose-name";
import { loadOrder } from "../queries/subject";
import type { Draft, Edit, OrderId } from "../schema";

/** 拟督办单: about an issue that a unit answers for, to that unit. */
export const draft = (viewer: Viewer, now: Date, input: Draft): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const { id: issueId, ...content } = input;
    const issue = await loadIssue(viewer, issueId);
    if (!issue) return refuse("notFound");
    if (!can(viewer, "issue.order", issue.subject)) return refuse("notAllowed");
    const { lead, state } = issue.subject;
    const isOpen = state !== "closed" && state !== "merged" && state !== "cancelled";
    if (!lead || !isOpen) return refuse("notNow", { values: { state } });
    const fromUnit = inWhoseName(viewer, issue.subject);
    return done({ id: await insertDraft(tx, viewer, now, { ...content, issueId, unit: lead.code, fromUnit }) });
  });

type Content = Pick<
  typeof orders.$inferInsert,
  "title" | "matter" | "demand" | "preset" | "issueId" | "unit" | "fromUnit"
>;

/** An unsigned order, whoever drafts it: an inspector, or the rule of the ladder. */
export async function insertDraft(tx: Tx, by: Viewer, now: Date, content: Content): Promise<string> {
  const { issueId, unit, fromUnit, preset, demand } = content;
  const id = newId();
  const begun = { id, state: "draft", draftedBy: by.accountId, createdAt: now, stateSince: now } as const;
  await tx.insert(orders).values({ ...content, ...begun });
  const history = { type: "order", id } as const;
  await moveSpan(tx, now, history, null, "draft");
  const particulars = { issueId, unit, orderPreset: preset, text: demand };
  await appendEvent(tx, by, now, history, { type: "orderDrafted", from: null, to: "draft", particulars }, fromUnit);
  return id;
}

/** 核对送签: what the rule drafted is an inspector's from then on, and waits for the leader. */
export const adopt = (viewer: Viewer, now: Date, { id, version }: OrderId): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const order = await loadOrder(viewer, id);
    if (!order) return refuse("notFound");
    const { row, subject } = order;
    if (!can(viewer, "order.inspect", subject)) return refuse("notAllowed");
    if (row.version !== version) return changedMeanwhile(id);
    if (row.state !== "draft") return refuse("notNow", { values: { state: row.state, of: "order" } });
    if (!isByRule(row)) return refuse("nothingChanged");
    const [adopted] = await tx
      .update(orders)
      .set({ draftedBy: viewer.accountId, version: version + 1 })
      .where(and(eq(orders.id, id), eq(orders.version, version)))
      .returning({ id: orders.id });
    if (!adopted) return changedMeanwhile(id);
    const event = { type: "orderAdopted", from: null, to: null, particulars: {} } as const;
    await appendEvent(tx, viewer, now, { type: "order", id }, event, row.fromUnit);
    return done({ id });
  });

/** Before it is signed: by its inspectors, whoever drafted it. */
export const edit = (viewer: Viewer, now: Date, input: Edit): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const { id, version, ...content } = input;
    const order = await loadOrder(viewer, id);
    if (!order) return refuse("notFound");
    const { row, subject } = order;
    if (!can(viewer, "order.inspect", subject)) return refuse("notAllowed");
    if (row.version !== version) return changedMeanwhile(id);
    if (row.state !== "draft") return refuse("notNow", { values: { state: row.state, of: "order" } });
    const fields = (Object.keys(content) as (keyof typeof content)[]).filter((name) => content[name] !== row[name]);
    if (fields.length === 0) return refuse("nothingChanged");
    const [edited] = await tx
      .update(orders)
      // What the rule drafted is whose words it now has.
      .set({ ...content, ...(isByRule(row) && { draftedBy: viewer.accountId }), version: version + 1 })
      .where(and(eq(orders.id, id), eq(orders.version, version)))
      .returning({ id: orders.id });
    if (!edited) return changedMeanwhile(id);
    const event = { type: "orderEdited", from: null, to: null, particulars: { fields } } as const;
    await appendEvent(tx, viewer, now, { type: "order", id }, event, row.fromUnit);
    return done({ id });
  });
