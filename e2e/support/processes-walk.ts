import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { type askedOf, each, many, written } from "./several-servers";
import { sessionCookieFor } from "./sign-in";

/** The same snapshot of a device through every process changes once; a picture taken in by one is served by all. */
export async function syncsThrough(at: ReturnType<typeof askedOf>, base: string): Promise<void> {
  const { eq } = await import("drizzle-orm");
  const { db } = await import("@/db/client");
  const { accounts, issues, walkSteps, walks } = await import("@/db/schema");
  const [walk] = await db.select().from(walks).where(eq(walks.state, "walking")).limit(1);
  const recorder = walk?.recorderId ?? walk?.headId ?? "";
  const [account] = await db.select().from(accounts).where(eq(accounts.id, recorder));
  const cookie = written(await sessionCookieFor(account?.username ?? "", base));
  const [stepId, finding, sentAt] = [randomUUID(), randomUUID(), Date.now()];
  const snapshot = {
    account: recorder,
    sentAt,
    steps: [
      {
        ...{ id: stepId, position: 1, name: "取号", minutes: 3, waitingMinutes: 9, trips: 0, documents: [] },
        ...{ note: "排队", removed: false, editedAt: sentAt },
      },
    ],
    answers: [],
    findings: [{ id: finding, aspect: null, stepId, text: "要收复印件", removed: false, editedAt: sentAt }],
  };
  const send = (place: number) =>
    at(place, {
      method: "POST",
      path: `/api/walks/${walk?.id}/sync`,
      cookie,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(snapshot),
    });
  const answers = await each(many * 2, send);
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await db.select().from(walkSteps).where(eq(walkSteps.id, stepId))).toHaveLength(1);
  expect(await db.select().from(issues).where(eq(issues.id, finding))).toHaveLength(1);

  const id = randomUUID();
  const query = new URLSearchParams({ id, name: "现场.webp", phase: "found", issue: finding });
  const body = readFileSync("docs/screenshots/phone-home.webp");
  const sent = await each(many, (place) => at(place, { method: "POST", path: `/api/files?${query}`, cookie, body }));
  for (const { status, text } of sent) expect(status, text).toBe(201);
  const seen = await each(many, (place) => at(place, { method: "GET", path: `/api/files/${id}`, cookie }));
  expect(seen.map(({ status }) => status)).toEqual(seen.map(() => 200));
  expect(new Set(seen.map(({ headers }) => headers.etag)).size).toBe(1);
}
