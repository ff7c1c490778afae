import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { webhooks } from "@/db/schema";
import type { Event } from "@/domain/event";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { sealedAs } from "@/features/deliveries/queries/message";
import { isWebhook } from "@/features/deliveries/queries/webhooks";
import { appendEvent } from "@/features/history/commands";
import { changedMeanwhile } from "@/features/history/queries";
import { unitByCode } from "@/features/units/queries";
import { command } from "@/lib/command";
import { encrypt } from "@/lib/crypto";
import { newId } from "@/lib/id";
import { overLimit } from "@/lib/limit";
import { addressProblem } from "@/lib/webhook";
import type { webhookInput, webhookTarget, webhookTestInput } from "../schema";
import { sendTest } from "./test-delivery";

const subject = (id: string) => ({ type: "setting", id: `webhook:${id}` }) as const;

/** Administration is not found by whoever has nothing to do with it. */
function barred(viewer: Viewer) {
  if (!can(viewer, "system.seeAccounts")) return refuse("notFound");
  return can(viewer, "system.manageSettings") ? undefined : refuse("notAllowed");
}

/** 群机器人、外部系统: where notices about a unit and what lies below also go. */
export const addWebhook = (
  viewer: Viewer,
  now: Date,
  { name, preset, address, secret, unit }: z.output<typeof webhookInput>,
): Promise<Result<{ id: string }>> =>
  command(async (tx) => {
    const refused = barred(viewer);
    if (refused) return refused;
    const problem = addressProblem(address);
    if (problem) return refuse("invalid", { fields: { address: problem } });
    if (!(await unitByCode(unit))) return refuse("invalid", { fields: { unit: "unknown" } });
    const id = newId();
    const { host } = new URL(address);
    await tx.insert(webhooks).values({
      ...{ id, name, preset, host, unit, createdBy: viewer.accountId, createdAt: now },
      address: encrypt(address, sealedAs.address(id)),
      secret: secret ? encrypt(secret, sealedAs.secret(id)) : null,
    });
    const event = { type: "webhookAdded", from: null, to: null, particulars: { name, preset, host, unit } } as const;
    await appendEvent(tx, viewer, now, subject(id), event);
    return done({ id });
  });

const switchTo = (
  viewer: Viewer,
  now: Date,
  { id, version }: z.output<typeof webhookTarget>,
  type: "webhookDisabled" | "webhookEnabled",
): Promise<Result> =>
  command(async (tx) => {
    const refused = barred(viewer);
    if (refused) return refused;
    if (!(await isWebhook(id))) return refuse("notFound");
    const changed = await tx
      .update(webhooks)
      .set({ disabledAt: type === "webhookDisabled" ? now : null, version: version + 1 })
      .where(and(eq(webhooks.id, id), eq(webhooks.version, version)))
      .returning({ id: webhooks.id });
    if (changed.length === 0) return changedMeanwhile(subject(id).id);
    await appendEvent(tx, viewer, now, subject(id), { type, from: null, to: null, particulars: {} } as Event);
    return done(undefined);
  });

export const disableWebhook = (viewer: Viewer, now: Date, input: z.output<typeof webhookTarget>) =>
  switchTo(viewer, now, input, "webhookDisabled");
export const enableWebhook = (viewer: Viewer, now: Date, input: z.output<typeof webhookTarget>) =>
  switchTo(viewer, now, input, "webhookEnabled");

/** Robots take twenty messages a minute. */
const tests = { name: "testWebhook", times: 10, seconds: 60 };

/** A test, sent at once, whether it is in use or not; says why it did not arrive. */
export async function testWebhook(
  viewer: Viewer,
  now: Date,
  { id }: z.output<typeof webhookTestInput>,
): Promise<Result<{ problem: string | null }>> {
  const refused = barred(viewer);
  if (refused) return refused;
  if (!(await isWebhook(id))) return refuse("notFound");
  if (await overLimit(tests, id)) return refuse("tooManyRequests");
  return done({ problem: (await sendTest(now, { channel: "webhook", webhookId: id })) ?? null });
}
