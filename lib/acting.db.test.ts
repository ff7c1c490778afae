import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { issues } from "@/db/schema";
import { withCarried } from "@/domain/delegation";
import { type Result, refuse } from "@/domain/refusal";
import type { Hat, Role, Viewer } from "@/domain/viewer";
import { issueDuties } from "@/features/desk/queries/duties";
import { cancel, decideProposal } from "@/features/issues/commands/end";
import { reportProgress } from "@/features/issues/commands/progress";
import { submit } from "@/features/issues/commands/result";
import { close, pass } from "@/features/issues/commands/review";
import { issueHistory } from "@/features/issues/queries/history";
import { handsIn, type LookBackRow } from "@/features/issues/queries/look-back";
import { issueOffers } from "@/features/issues/queries/offers";
import { issueRecords } from "@/features/issues/queries/records";
import { loadIssue } from "@/features/issues/queries/subject";
import { insertAccount } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  aCity,
  aResult,
  at,
  eventsOf,
  evidence,
  granted,
  issueIn,
  outcomeOf,
  people,
  target,
} from "@/test-support/ledger";
import { testViewer, unitAt } from "@/test-support/viewer";
import { acting } from "./acting";

const { inspector, inspector2, head, leader } = people;
const later = at("2023-05-18");
const conclusion = "现场复核属实。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  for (const { accountId } of [inspector, inspector2, leader]) await insertAccount(accountId, ["inspector", "CZ"]);
});

/** Somebody with grants of their own who stands in for another. */
function substitute(name: string, own: [Role, string][], principal: Viewer, hats: Hat[] = []): Viewer {
  const viewer = testViewer(name, ...own);
  const onBehalfOf = { accountId: principal.accountId, name: principal.name, hats };
  const carried = principal.grants.map((grant) => ({ ...grant, onBehalfOf }));
  return { ...viewer, grants: withCarried(viewer.grants, carried) };
}
const deputy = substitute("代理联络员", [["liaison", "CZ/SGJ"]], head);
const standIn = substitute("代理督查员", [["leader", "CZ"]], inspector);

/** Of a bureau: what the city itself raised is none of a leader's to inspect. */
async function bureausIssueIn(state: Parameters<typeof issueIn>[0]): Promise<string> {
  const id = await issueIn(state);
  await transaction((tx) => tx.update(issues).set({ raisingUnit: "RSJ" }).where(eq(issues.id, id)));
  return id;
}

const offered = async (id: string, who: Viewer) => {
  const loaded = await loadIssue(who, id);
  if (!loaded) return [];
  const offers = await issueOffers(who, loaded, (await issueRecords(id)).proposal, later);
  return offers.map(({ name, blocked }) => (blocked ? `${name}: ${blocked}` : name));
};
const waits = async (id: string, who: Viewer, duty: string) => {
  const [, condition] = (await issueDuties(who, "2023-05-22")).find(([name]) => name === duty) ?? [];
  return condition
    ? (await db.select({ id: issues.id }).from(issues).where(condition)).some((row) => row.id === id)
    : false;
};

describe("a substitute", () => {
  it("does for the principal only what they may not do themselves, and it is recorded as such", async () => {
    const id = await issueIn("rectifying");
    const progress = async (one: Viewer) =>
      reportProgress(one, later, { ...(await target(id)), percent: 60, text: "推进" });
    granted(await acting(deputy, progress));
    expect((await eventsOf(id)).at(-1)?.particulars).not.toHaveProperty("onBehalfOf");
    await evidence(id, "before", "after");
    expect(await offered(id, deputy)).toContain("submit");
    const hand = async (one: Viewer) => submit(one, later, { ...(await target(id)), ...aResult });
    expect(outcomeOf(await hand(testViewer("代理联络员", ["liaison", "CZ/SGJ"])))).toBe("notAllowed");
    granted(await acting(deputy, hand));
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "submit",
      actorId: "代理联络员",
      actorUnit: "SGJ",
      particulars: { onBehalfOf: { id: head.accountId, name: head.name } },
    });
    const loaded = await loadIssue(head, id);
    const history = loaded && (await issueHistory(head, loaded));
    expect(history?.entries.at(-1)?.actorName).toBe(`代理联络员（代${head.name}）`);
  });

  it("has the principal's desk", async () => {
    const id = await bureausIssueIn("submitted");
    expect(await waits(id, standIn, "pass")).toBe(true);
    expect(await waits(id, leader, "pass")).toBe(false);
  });

  it("is kept from what names a unit where the principal wears another hat", async () => {
    const id = await bureausIssueIn("submitted");
    const barred = substitute("代理督查员", [["leader", "CZ"]], inspector, [
      { role: "liaison", unit: unitAt("CZ/RSJ") },
    ]);
    expect(await waits(id, barred, "pass")).toBe(false);
    expect(await offered(id, barred)).not.toContain("pass");
    const tried = async (one: Viewer) => pass(one, later, await target(id));
    expect(outcomeOf(await acting(barred, tried))).toBe("notAllowed");
  });

  it("is refused what neither of them may, as whoever comes nearest", async () => {
    const id = await bureausIssueIn("submitted");
    const tried = async (one: Viewer) => close(one, later, { ...(await target(id)), conclusion });
    expect(outcomeOf(await acting(deputy, tried))).toBe("notAllowed");
    expect(outcomeOf(await acting(standIn, tried))).toBe("notNow");
    const codes: Result<never>[] = [refuse("notAllowed"), refuse("notFound")];
    expect(outcomeOf(await acting(deputy, async () => codes.shift() ?? refuse("unexpected")))).toBe("notAllowed");
  });
});

describe("two keys", () => {
  const closing = async (id: string, who: Viewer) =>
    outcomeOf(await acting(who, async (one) => close(one, at("2023-05-22"), { ...(await target(id)), conclusion })));

  it("who passed through a substitute may not close, nor may the substitute; another may", async () => {
    const id = await bureausIssueIn("submitted");
    granted(await acting(standIn, async (one) => pass(one, at("2023-05-19"), await target(id))));
    for (const barred of [inspector, standIn]) {
      expect(await waits(id, barred, "close")).toBe(false);
      expect(await offered(id, barred)).toContain("close: otherThanPasser");
      expect(await closing(id, barred)).toBe("otherThanPasser");
    }
    // Nor by a grant of their own that the substitute may have.
    expect(await closing(id, testViewer("代理督查员", ["inspector", "CZ"]))).toBe("otherThanPasser");
    expect(await waits(id, inspector2, "close")).toBe(true);
    expect(await closing(id, inspector2)).toBe("done");
  });

  it("who closes through a substitute has a hand in it as well: neither looks back at it", async () => {
    const id = await bureausIssueIn("submitted");
    granted(await pass(inspector2, at("2023-05-19"), await target(id)));
    expect(await waits(id, standIn, "close")).toBe(true);
    expect(await closing(id, standIn)).toBe("done");
    expect((await eventsOf(id)).at(-1)?.particulars).toMatchObject({ onBehalfOf: { id: inspector.accountId } });
    const lookBack = { issueId: id, round: 1, closedBy: standIn.accountId } as LookBackRow;
    expect(await handsIn(lookBack)).toEqual(
      new Set([inspector2, standIn, inspector].map(({ accountId }) => accountId)),
    );
  });

  it("who passed in person may not close through a substitute", async () => {
    const id = await bureausIssueIn("inspecting"); // passed by the inspector
    expect(await waits(id, standIn, "close")).toBe(false);
    expect(await offered(id, standIn)).toContain("close: otherThanPasser");
    expect(await closing(id, standIn)).toBe("otherThanPasser");
    // A substitute who is an inspector in their own right is another person.
    const colleague = substitute("督查员丙", [["inspector", "CZ"]], inspector);
    expect(await waits(id, colleague, "close")).toBe(true);
    expect(await closing(id, colleague)).toBe("done");
    expect((await eventsOf(id)).at(-1)?.particulars).not.toHaveProperty("onBehalfOf");
  });

  it("nobody confirms what they proposed, through a substitute or for a principal", async () => {
    const id = await bureausIssueIn("rectifying");
    granted(
      await acting(standIn, async (one) => cancel(one, later, { ...(await target(id)), reason: "事项已取消。" })),
    );
    const proposalId = (await issueRecords(id)).proposal?.id ?? "";
    const confirmed = async (who: Viewer) =>
      outcomeOf(
        await acting(who, async (one) =>
          decideProposal(one, later, { ...(await target(id)), proposalId, confirm: true, reason: "" }),
        ),
      );
    for (const barred of [inspector, standIn]) {
      expect(await waits(id, barred, "confirmEnd")).toBe(false);
      expect(await offered(id, barred)).toContain("confirmProposal: secondKey");
      expect(await confirmed(barred)).toBe("secondKey");
    }
    expect(await waits(id, inspector2, "confirmEnd")).toBe(true);
    expect(await confirmed(inspector2)).toBe("done");
  });
});
