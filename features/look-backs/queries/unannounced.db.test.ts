import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { issuePartners, lookBacks } from "@/db/schema";
import type { Viewer } from "@/domain/viewer";
import { recordLookBack } from "@/features/issues/commands/look-back";
import { reopen } from "@/features/issues/commands/review";
import { issueHistory } from "@/features/issues/queries/history";
import { lookBacksAt } from "@/features/issues/queries/look-back";
import { loadIssue } from "@/features/issues/queries/subject";
import { drawLookBacks } from "@/features/look-backs/commands/draw";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, granted, issueIn, people, row, target } from "@/test-support/ledger";
import { testViewer } from "@/test-support/viewer";
import { drawById } from "./draw";
import { lookBackPage } from "./list";

const day = at("2023-07-03");
const third = testViewer("督查员丙", ["inspector", "CZ"]);
/** Inspect the city, and work for a unit that the issue names, or for one that it does not. */
const ofLead = testViewer("兼牵头单位", ["inspector", "CZ"], ["liaison", "CZ/SGJ"]);
const ofPartner = testViewer("兼配合单位", ["inspector", "CZ"], ["liaison", "CZ/RSJ"]);
const ofOther = testViewer("兼区市监局", ["inspector", "CZ"], ["liaison", "CZ/GCQ/GCQ-SGJ"]);

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

async function drawn() {
  const id = await issueIn("closed");
  const partner = { issueId: id, unit: "RSJ", acceptDueDay: "2023-05-09", signedOffAt: at("2023-05-17") };
  await transaction((tx) => tx.insert(issuePartners).values(partner));
  expect(await drawLookBacks(at("2023-06-26", "08:00"))).toBe(1);
  const [one] = await db.select().from(lookBacks);
  if (!one) throw new Error("not drawn");
  const walk = async () =>
    granted(
      await recordLookBack(third, day, {
        ...{ ...(await target(id)), lookBackId: one.id, verdict: "holds", documents: 3, dueDay: null },
        ...{ walked: "到市监局二楼 5 号窗口，工作人员收 3 份材料。", findings: "和销号时报的一致。" },
      }),
    );
  return { id, drawId: one.drawId, number: (await row(id)).number, walk };
}

/** What a viewer learns on the issue's page, in its history and in the list of look-backs. */
async function told(viewer: Viewer, id: string) {
  const issue = await loadIssue(viewer, id);
  if (!issue) throw new Error("not seen");
  const { entries } = await issueHistory(viewer, issue);
  return [
    (await lookBacksAt(viewer, issue)).length,
    entries.filter(({ event }) => event.type === "drawnForLookBack").length,
    (await lookBackPage(viewer, { tab: "all" }, 1, day)).total,
  ];
}

describe("a look-back that is to come", () => {
  it("is not told to who works for the lead or a partner, by page, history or list", async () => {
    const { id, walk } = await drawn();
    for (const viewer of [third, ofOther]) expect(await told(viewer, id)).toEqual([1, 1, 1]);
    for (const viewer of [ofLead, ofPartner]) expect(await told(viewer, id)).toEqual([0, 0, 0]);
    await walk();
    for (const viewer of [third, ofLead, ofPartner]) expect(await told(viewer, id)).toEqual([1, 1, 1]);
  });

  it("is not to be read from its draw, which they see in whole once all of it is walked", async () => {
    const { drawId, number, walk } = await drawn();
    const listed = async (viewer: Viewer) => {
      const { withheld, members, strata } = (await drawById(viewer, drawId)) ?? {};
      return { withheld, numbers: members?.map((one) => one.number), strata: strata?.length };
    };
    const whole = { withheld: false, numbers: [number], strata: 1 };
    for (const viewer of [third, ofOther, people.leader]) expect(await listed(viewer)).toEqual(whole);
    for (const viewer of [ofLead, ofPartner])
      expect(await listed(viewer)).toEqual({ withheld: true, numbers: [], strata: 0 });
    await walk();
    for (const viewer of [ofLead, ofPartner]) expect(await listed(viewer)).toEqual(whole);
  });

  it("is not named by the refusal of a page that is out of date", async () => {
    const { id } = await drawn();
    const old = { ...(await target(id)), version: 1, reason: "群众不满意。", dueDay: "2023-07-17" };
    const refused = await reopen(people.inspector, day, old);
    expect(refused).toMatchObject({
      ok: false,
      refusal: { code: "changedMeanwhile", values: { event: "close", who: people.inspector2.name } },
    });
  });
});
