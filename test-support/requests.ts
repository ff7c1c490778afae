import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { requests } from "@/db/schema";
import { target } from "./ledger";

// What was asked beside an issue's way, and what a form about it would send.

export const requestsOf = (id: string) =>
  db.select().from(requests).where(eq(requests.issueId, id)).orderBy(asc(requests.askedAt), asc(requests.id));

/** The request that is open, or else the newest, as decided on at the version on screen. */
export async function aboutRequest(id: string, reason = "情况属实") {
  const [open] = await db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.issueId, id), isNull(requests.decision)));
  const newest = (await requestsOf(id)).at(-1);
  return { ...(await target(id)), requestId: open?.id ?? newest?.id ?? crypto.randomUUID(), reason };
}
