import { beforeEach, describe, expect, it } from "vitest";
import type { Result } from "@/domain/refusal";
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
  openSpan,
  outcomeOf,
  people,
  row,
  target,
} from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { issueRecords } from "../queries/records";
import { cancel, decideProposal, merge } from "./end";
import { returnWork, submit } from "./result";
import { close, pass } from "./review";

const { inspector, inspector2, head, liaison } = people;
const later = at("2023-05-18");
const reason = "与另一问题相同。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

describe("the second key", () => {
  it("is refused to whoever passed in this round, also when somebody else passed after them", async () => {
    const id = await issueIn("inspecting"); // passed by 甲
    granted(await returnWork(inspector2, later, { ...(await target(id)), reason }));
    await evidence(id, "after");
    granted(await submit(head, later, { ...(await target(id)), ...aResult }));
    granted(await pass(inspector2, later, await target(id)));
    const conclusion = "已复核。";
    expect(outcomeOf(await close(inspector, later, { ...(await target(id)), conclusion }))).toBe("otherThanPasser");
    expect(outcomeOf(await close(inspector2, later, { ...(await target(id)), conclusion }))).toBe("otherThanPasser");
    const third = testViewer("督查员丙", ["inspector", "CZ"]);
    granted(await close(third, later, { ...(await target(id)), conclusion }));
  });

  it("is refused to an inspector who serves a named unit in another role", async () => {
    const id = await issueIn("inspecting");
    const twoHats = testViewer("兼职督查员", ["inspector", "CZ"], ["liaison", "CZ/SGJ"]);
    expect(outcomeOf(await close(twoHats, later, { ...(await target(id)), conclusion: "已复核。" }))).toBe(
      "notAllowed",
    );
  });

  it("a proposal lapses with the closing, and waits for nobody in the next round", async () => {
    const id = await issueIn("inspecting");
    const proposed = granted(await cancel(inspector, later, { ...(await target(id)), reason }));
    granted(await close(inspector2, later, { ...(await target(id)), conclusion: "已复核。" }));
    expect((await issueRecords(id)).proposal).toBeNull();
    expect((await eventsOf(id)).at(-1)).toMatchObject({ type: "proposalLapsed", particulars: { move: "cancel" } });
    const proposalId = proposed.proposed ? proposed.proposalId : "";
    const late = { ...(await target(id)), proposalId, confirm: true, reason };
    expect(outcomeOf(await decideProposal(inspector2, later, late))).toBe("changedMeanwhile");
  });

  it("closing and confirming at once: one of them is done", async () => {
    const id = await issueIn("inspecting");
    const proposed = granted(await cancel(inspector, later, { ...(await target(id)), reason }));
    const proposalId = proposed.proposed ? proposed.proposalId : "";
    const third = testViewer("督查员丙", ["inspector", "CZ"]);
    const tried = await atOnce<Result<unknown>>(
      id,
      async () => close(inspector2, later, { ...(await target(id)), conclusion: "已复核。" }),
      async () => decideProposal(third, later, { ...(await target(id)), proposalId, confirm: true, reason }),
    );
    expect(tried.map(outcomeOf).sort()).toEqual(["changedMeanwhile", "done"]);
    const ended = (await row(id)).state;
    expect(ended).toBe(tried[0]?.ok ? "closed" : "cancelled");
    expect((await issueRecords(id)).proposal).toBeNull();
  });

  it("merges from `assigned` on by one who proposes and another who confirms", async () => {
    const [id, into] = [await issueIn("rectifying"), await issueIn("assigned")];
    expect(outcomeOf(await merge(inspector, later, { ...(await target(id)), mergedInto: id, reason }))).toBe(
      "mergeTarget",
    );
    expect(outcomeOf(await merge(inspector, later, { ...(await target(id)), mergedInto: "CZ-1999-1", reason }))).toBe(
      "mergeTarget",
    );
    const { number } = await row(into);
    const proposed = granted(
      await merge(inspector, later, { ...(await target(id)), mergedInto: number ?? "", reason }),
    );
    expect(proposed.proposed).toBe(true);
    expect((await row(id)).state).toBe("rectifying");
    expect(outcomeOf(await cancel(inspector2, later, { ...(await target(id)), reason }))).toBe("alreadyProposed");

    const proposalId = proposed.proposed ? proposed.proposalId : "";
    const decide = async (viewer: typeof inspector, confirm: boolean) =>
      decideProposal(viewer, later, { ...(await target(id)), proposalId, confirm, reason: "" });
    expect(outcomeOf(await decide(liaison, true))).toBe("notAllowed");
    expect(outcomeOf(await decide(inspector, true))).toBe("secondKey");
    granted(await decide(inspector2, true));
    expect(await row(id)).toMatchObject({ state: "merged", mergedInto: into });
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: "merge",
      particulars: { proposedBy: inspector.accountId },
    });
    expect(await openSpan(id)).toEqual(["merged"]);
    expect(outcomeOf(await decide(inspector2, true))).toBe("changedMeanwhile");
  });

  it("may be refused, and then the way is free again; from `raised` one key is enough", async () => {
    const id = await issueIn("rectifying");
    const proposed = granted(await cancel(inspector, later, { ...(await target(id)), reason }));
    const proposalId = proposed.proposed ? proposed.proposalId : "";
    granted(await decideProposal(inspector2, later, { ...(await target(id)), proposalId, confirm: false, reason }));
    expect((await eventsOf(id)).at(-1)?.type).toBe("proposalRejected");
    expect(granted(await cancel(inspector, later, { ...(await target(id)), reason })).proposed).toBe(true);

    const raised = await issueIn("raised");
    expect(granted(await cancel(inspector, later, { ...(await target(raised)), reason })).proposed).toBe(false);
    expect((await row(raised)).state).toBe("cancelled");
  });
});
