import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { issues, yearlyReviews } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { desk } from "@/features/desk/queries/desk";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aResult,
  at,
  atOnce,
  eventsOf,
  evidence,
  granted,
  issueIn,
  outcomeOf,
  people,
  row,
  target,
} from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { issueOffers } from "../queries/offers";
import { loadIssue } from "../queries/subject";
import { cancel } from "./end";
import { submit } from "./result";
import { close, pass } from "./review";
import { recordReview } from "./yearly-review";

/** Neither assigned nor approved anything. */
const third = testViewer("督查员丙", ["inspector", "CZ"]);
const fourth = testViewer("督查员丁", ["inspector", "CZ"]);
const text = "到窗口看了一上午，一年来没有再收复印件。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

/** Handed over on 8 May 2023 for three years. */
async function longIssue(): Promise<string> {
  const id = await issueIn("rectifying", { kind: "long", dueDay: "2026-06-08" });
  await transaction((tx) => tx.update(issues).set({ dueDay: "2026-06-08" }).where(eq(issues.id, id)));
  return id;
}
const review = async (viewer: Viewer, day: string, id: string, verdict: "clean" | "notClean" = "clean") =>
  recordReview(viewer, at(day), { ...(await target(id)), verdict, text });
const waits = async (viewer: Viewer, day: string) => (await desk(viewer, at(day))).counts.yearlyReview ?? 0;

describe("the yearly review", () => {
  it("waits on the desk of who had no hand in it, once for each year that is over", async () => {
    const id = await longIssue();
    expect(await waits(third, "2024-05-07")).toBe(0);
    expect(await waits(third, "2024-05-08")).toBe(1);
    const { inspector, inspector2, countyInspector, liaison } = people;
    expect(await waits(inspector, "2024-05-08")).toBe(0); // assigned and approved
    expect(await waits(inspector2, "2024-05-08")).toBe(1);
    for (const other of [countyInspector, liaison]) expect(await waits(other, "2024-05-08")).toBe(0);
    expect(outcomeOf(await review(third, "2024-05-07", id))).toBe("noReviewOwed");
    granted(await review(third, "2024-05-09", id));
    expect(await waits(inspector2, "2024-05-10")).toBe(0);
    expect(outcomeOf(await review(inspector2, "2024-12-01", id))).toBe("noReviewOwed");
    expect(await waits(third, "2025-05-08")).toBe(1); // who reviewed it a year ago may again
    expect(await db.select().from(yearlyReviews)).toMatchObject([
      { yearDay: "2024-05-08", clean: true, round: 1, text },
    ]);
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "yearlyReviewed",
      particulars: { clean: true, round: 1 },
    });
  });

  it.each<[string, Viewer, string]>([
    ["who assigned it", people.inspector, "handInIssue"],
    ["the lead's liaison", people.liaison, "notAllowed"],
    ["a leader", people.leader, "notAllowed"],
    ["a county's inspector", people.countyInspector, "notFound"],
    [
      "an inspector who is head of the lead too",
      testViewer("兼", ["inspector", "CZ"], ["head", "CZ/SGJ"]),
      "notAllowed",
    ],
  ])("is not for %s", async (_, viewer, expected) => {
    const id = await longIssue();
    expect(outcomeOf(await review(viewer, "2024-05-09", id))).toBe(expected);
    expect(await db.$count(yearlyReviews)).toBe(0);
    const loaded = await loadIssue(viewer, id);
    if (!loaded) return;
    const offer = (await issueOffers(viewer, loaded, null, at("2024-05-09"))).find(
      ({ name }) => name === "recordReview",
    );
    expect(offer?.blocked).toBe(expected === "handInIssue" ? expected : undefined);
  });

  it("is not for whose substitute had a hand in it, and not on their desk", async () => {
    const id = await longIssue();
    const standIn = { ...third, actingFor: { accountId: fourth.accountId, name: fourth.name } };
    expect(await waits(fourth, "2024-05-09")).toBe(1);
    granted(await cancel(standIn, at("2023-06-01"), { ...(await target(id)), reason: "事项已取消。" }));
    expect(await waits(fourth, "2024-05-09")).toBe(0);
    expect(outcomeOf(await review(fourth, "2024-05-09", id))).toBe("handInIssue");
  });

  it("is of long-term issues alone, and not of one that is suspended or handed in", async () => {
    const [term, id] = [await issueIn("rectifying"), await longIssue()];
    expect(outcomeOf(await review(third, "2024-05-09", term))).toBe("noReviewOwed");
    await transaction((tx) => tx.update(issues).set({ suspended: true }).where(eq(issues.id, id)));
    expect(outcomeOf(await review(third, "2024-05-09", id))).toBe("noReviewOwed");
    expect(await waits(third, "2024-05-09")).toBe(0);
  });

  it("is recorded once when two come at the same time", async () => {
    const id = await longIssue();
    const codes = await atOnce(
      id,
      () => review(third, "2024-05-09", id),
      () => review(fourth, "2024-05-09", id, "notClean"),
    );
    // Who comes second sees the issue changed, or already the review that is there.
    expect(["changedMeanwhile,done", "done,noReviewOwed"]).toContain(codes.map(outcomeOf).sort().join());
    expect(await db.$count(yearlyReviews)).toBe(1);
  });
});

describe("a long-term issue", () => {
  const hand = async (id: string, day: string) => submit(people.head, at(day), { ...(await target(id)), ...aResult });

  it("is handed in and closed after two clean reviews in a row, and one that is not clean begins anew", async () => {
    const id = await longIssue();
    await evidence(id, "before", "after");
    expect(outcomeOf(await hand(id, "2023-06-01"))).toBe("cleanReviews");
    granted(await review(third, "2024-05-09", id));
    expect(outcomeOf(await hand(id, "2024-05-10"))).toBe("cleanReviews");
    granted(await review(third, "2025-05-09", id, "notClean"));
    granted(await review(fourth, "2026-05-09", id));
    expect(outcomeOf(await hand(id, "2026-05-11"))).toBe("cleanReviews");
    granted(await review(third, "2027-05-10", id));
    granted(await hand(id, "2027-05-11"));
    granted(await pass(people.inspector, at("2027-05-12"), await target(id)));
    granted(
      await close(people.inspector2, at("2027-05-13"), { ...(await target(id)), conclusion: "两年复核均无问题。" }),
    );
    expect((await row(id)).state).toBe("closed");
  });
});
