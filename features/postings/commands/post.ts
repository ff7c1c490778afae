import { eq, isNull } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { deliveries, noticeChoices, noticeRecipients, notices, units, webhooks } from "@/db/schema";
import type { Calendar } from "@/domain/calendar";
import { nextDigest } from "@/domain/delivery";
import { isForUnit } from "@/domain/notice-recipients";
import { liesIn, type UnitRef } from "@/domain/unit";
import { newId } from "@/lib/id";
import { mailOffered } from "@/lib/mail";

/** Where notices go beside the screen. */
export interface Ways {
  /** Accounts that want letters, by id; true: in the morning's digest. */
  mail: ReadonlyMap<string, boolean>;
  /** `isBureau`: of a unit that is supervised, and hears only what its own people are told. */
  hooks: readonly { id: string; unit: UnitRef; isBureau: boolean }[];
}

export async function waysOut(unitOf: (code: string) => UnitRef): Promise<Ways> {
  const chosen = mailOffered() ? await db.select().from(noticeChoices).where(eq(noticeChoices.mail, true)) : [];
  const hooks = await db
    .select({ id: webhooks.id, unit: webhooks.unit, kind: units.kind })
    .from(webhooks)
    .innerJoin(units, eq(units.code, webhooks.unit))
    .where(isNull(webhooks.disabledAt));
  return {
    mail: new Map(chosen.flatMap(({ accountId, address, digest }) => (address ? [[accountId, digest] as const] : []))),
    hooks: hooks.map(({ id, unit, kind }) => ({ id, unit: unitOf(unit), isBureau: kind === "bureau" })),
  };
}

export interface Posting {
  notice: Omit<typeof notices.$inferInsert, "id" | "createdAt" | "unit">;
  unit: UnitRef;
  recipients: readonly string[];
}

/** Writes a notice with its recipients and what is to be sent of it; false where it was told before. */
export async function post(
  tx: Tx,
  now: Date,
  calendar: Calendar,
  ways: Ways,
  { notice, unit, recipients }: Posting,
): Promise<boolean> {
  const row = { ...notice, id: newId(), unit: unit.code, createdAt: now };
  const written = await tx.insert(notices).values(row).onConflictDoNothing().returning({ id: notices.id });
  if (written.length === 0) return false;
  if (recipients.length > 0)
    await tx.insert(noticeRecipients).values(recipients.map((accountId) => ({ noticeId: row.id, accountId })));
  const waiting = { noticeId: row.id, state: "waiting", createdAt: now } as const;
  const letters = recipients.flatMap((accountId) => {
    const digest = ways.mail.get(accountId);
    if (digest === undefined) return [];
    return [{ ...waiting, channel: "mail" as const, accountId, notBefore: digest ? nextDigest(calendar, now) : now }];
  });
  const calls = ways.hooks
    .filter((hook) => liesIn(unit, hook.unit) && (!hook.isBureau || isForUnit(notice.kind)))
    .map(({ id }) => ({ ...waiting, channel: "webhook" as const, webhookId: id, notBefore: now }));
  const rows = [...letters, ...calls].map((one) => ({ id: newId(), ...one }));
  if (rows.length > 0) await tx.insert(deliveries).values(rows);
  return true;
}
