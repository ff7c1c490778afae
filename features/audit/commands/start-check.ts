import { and, desc, eq, gt, isNull } from "drizzle-orm";
import type { z } from "zod";
import { transaction } from "@/db/client";
import { chainChecks } from "@/db/schema";
import { can } from "@/domain/permission";
import { done, type Result, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { lockAccount, ofAccount } from "@/features/accounts/commands/lock-account";
import { type Checked, checkChains } from "@/features/audit/queries/check";
import { silentMs } from "@/features/audit/queries/checks";
import { subjectsNamed } from "@/features/audit/queries/condition";
import { countLinks, type Scope } from "@/features/audit/queries/links";
import { isKnown } from "@/features/audit/queries/seals";
import type { checkInput } from "@/features/audit/schema";
import { appendEvent } from "@/features/history/commands";
import { machineNow } from "@/lib/clock";
import { newId } from "@/lib/id";
import { logUnexpected } from "@/lib/log";

/** A short check has its result when the page comes; a long one goes on, and the page says how far it is. */
const waitMs = 1_500;

/** Begins a check of the chains, or leads to the one that is running. */
export async function startCheck(
  viewer: Viewer,
  now: Date,
  { scope: kind, from, to, subject }: z.output<typeof checkInput>,
): Promise<Result<{ id: string }>> {
  if (!can(viewer, "system.seeAudit")) return refuse("notFound");
  const scope: Scope = kind === "days" ? { from, to } : {};
  if (kind === "subject") {
    [scope.subject] = await subjectsNamed(subject ?? "");
    if (!(await isKnown(scope.subject ?? ""))) return refuse("invalid", { fields: { subject: "noSubject" } });
  }
  const total = await countLinks(scope);
  const at = machineNow();
  const id = newId();
  const running = await transaction(async (tx) => {
    await lockAccount(tx, viewer.accountId);
    const alive = and(isNull(chainChecks.finishedAt), gt(chainChecks.aliveAt, new Date(at.getTime() - silentMs)));
    const [other] = await tx
      .select({ id: chainChecks.id })
      .from(chainChecks)
      .where(alive)
      .orderBy(desc(chainChecks.startedAt))
      .limit(1);
    if (other) return other.id;
    const startedBy = viewer.accountId;
    await tx.insert(chainChecks).values({ id, startedBy, startedAt: at, scope, total, findings: [], aliveAt: at });
    return undefined;
  });
  if (running) return done({ id: running });
  const check = run(viewer, now, id, scope).catch((error) => void logUnexpected(error, "checkChains"));
  await Promise.race([check, new Promise((go) => setTimeout(go, waitMs).unref())]);
  return done({ id });
}

async function run(viewer: Viewer, now: Date, id: string, scope: Scope): Promise<void> {
  let said = machineNow().getTime();
  let last: Checked | undefined;
  for await (const checked of checkChains(scope)) {
    last = checked;
    const at = machineNow();
    if (at.getTime() - said < 1_000) continue;
    said = at.getTime();
    await transaction(async (tx) => {
      await tx
        .update(chainChecks)
        .set({ ...checked, aliveAt: at })
        .where(eq(chainChecks.id, id));
    });
  }
  const at = machineNow();
  await transaction(async (tx) => {
    await tx
      .update(chainChecks)
      .set({ ...last, aliveAt: at, finishedAt: at })
      .where(eq(chainChecks.id, id));
    await lockAccount(tx, viewer.accountId);
    const particulars = { events: last?.events ?? 0, found: last?.found ?? 0 };
    const event = { type: "chainChecked", from: null, to: null, particulars } as const;
    await appendEvent(tx, viewer, now, ofAccount(viewer.accountId), event);
  });
}
