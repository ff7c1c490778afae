import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import type { Result } from "@/domain/refusal";
import { signIn } from "@/features/accounts/commands/sign-in";
import { readSession } from "@/lib/auth/session";
import { machineNow } from "@/lib/clock";
import { testPassword } from "./accounts";
import { testViewer } from "./viewer";

// Who acts in the tests of accounts, and what they ask afterwards.

export const at = new Date("2023-05-04T02:00:00Z");
export const admin = testViewer("admin", ["admin", "CZ"]);
export const security = testViewer("security", ["security", "CZ"]);

export const outcomeOf = (result: Result<unknown>) => (result.ok ? "ok" : result.refusal.code);
export const outcomes = async (racing: Promise<Result<unknown>>[]) => (await Promise.all(racing)).map(outcomeOf).sort();

export async function lastEvent(accountId: string) {
  const [event] = await db
    .select()
    .from(events)
    .where(and(eq(events.subjectType, "account"), eq(events.subjectId, accountId)))
    .orderBy(desc(events.sequence))
    .limit(1);
  return event && { type: event.type, by: event.actorId, ...event.particulars };
}

export const signedIn = async () => (await signIn("wang", testPassword))?.sid ?? "";
export const isOpen = async (sid: string) => (await readSession(sid, machineNow())) !== null;
