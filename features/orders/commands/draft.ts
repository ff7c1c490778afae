import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { appendEvent, moveSpan } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { loadIssue } from "@/features/issues/queries/subject";
import { command } from "@/lib/command";
import { newId } from "@/lib/id";
import { inWhoseName } from "../queries/in-whose-name";
import { loadOrder } from "../queries/subject";
import type { Draft, Edit } from "../schema";

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
    const id = newId();
    const fromUnit = inWhoseName(viewer, issue.subject);
    await tx.insert(orders).values({
      ...content,
      id,
      state: "draft",
      issueId,
      unit: lead.code,
      fromUnit,
      draftedBy: viewer.accountId,
      createdAt: now,
      stateSince: now,
    });
    const history = { type: "order", id } as const;
    await moveSpan(tx, now, history, null, "draft");
    const particulars = { issueId, unit: lead.code, orderPreset: input.preset, text: input.demand };
    const event = { type: "orderDrafted", from: null, to: "draft", particulars } as const;
    await appendEvent(tx, viewer, now, history, event, fromUnit);
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
      .set({ ...content, version: version + 1 })
      .where(and(eq(orders.id, id), eq(orders.version, version)))
      .returning({ id: orders.id });
    if (!edited) return changedMeanwhile(id);
    const event = { type: "orderEdited", from: null, to: null, particulars: { fields } } as const;
    await appendEvent(tx, viewer, now, { type: "order", id }, event, row.fromUnit);
    return done({ id });
  });
