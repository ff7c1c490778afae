import { beforeEach, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { holidays } from "@/db/schema";
import { deadlineDays } from "@/domain/deadline";
import { recomputeDeadlines } from "@/features/issues/commands/recompute-deadlines";
import { dueProposals } from "@/features/issues/queries/choices";
import { admin, outcomeOf, outcomes, security } from "@/test-support/account-stage";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, eventsOf, issueIn, people, row } from "@/test-support/ledger";
import { painPoint, told } from "@/test-support/pain-points";
import { changeDeadlineDays, changeSigning, resetSetting } from "./commands";
import { deadlineSettings, deadlineSettingsAt, signingSettings, storedSetting } from "./queries";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});
const noon = at("2023-05-10");

it("days hold for what is handed over from now on; what was keeps its own, also when the calendar changes", async () => {
  const before = await issueIn("raised"); // on Monday, 8 May
  expect((await row(before)).stepDueDay).toBe("2023-05-11");
  expect((await dueProposals(noon)).term).toBe("2023-05-31");
  const input = { version: 0, ...deadlineDays, term: 20, inspect: 5 };
  expect(outcomeOf(await changeDeadlineDays(admin, noon, input))).toBe("ok");
  expect(await deadlineSettings()).toMatchObject({ term: 20, inspect: 5, spot: 3 });
  expect((await dueProposals(noon)).term).toBe("2023-06-07");
  expect((await row(before)).stepDueDay).toBe("2023-05-11");
  await transaction(async (tx) => {
    await tx.insert(holidays).values({ date: "2023-05-09", kind: "off", name: "试验" });
    await recomputeDeadlines(tx);
  });
  expect((await row(before)).stepDueDay).toBe("2023-05-12"); // three working days still, one of them later
  const daysAt = await deadlineSettingsAt();
  expect([daysAt(at("2023-05-08")).inspect, daysAt(noon).inspect]).toEqual([3, 5]);
});

it("each change leaves an event with before and after; the standard comes back", async () => {
  await changeDeadlineDays(admin, noon, { version: 0, ...deadlineDays, term: 20 });
  expect(await storedSetting("deadlineDays")).toMatchObject({ version: 1, value: { term: 20 } });
  expect(outcomeOf(await resetSetting(admin, noon, { version: 1, name: "deadlineDays" }))).toBe("ok");
  expect(await deadlineSettings()).toEqual(deadlineDays);
  expect((await eventsOf("setting:deadlineDays")).map(({ type, particulars }) => [type, particulars])).toEqual([
    ["settingChanged", { name: "deadlineDays", from: deadlineDays, to: { ...deadlineDays, term: 20 } }],
    ["settingChanged", { name: "deadlineDays", from: { ...deadlineDays, term: 20 }, to: deadlineDays }],
  ]);
});

it("refuses others, what changes nothing, and who came second", async () => {
  const input = { version: 0, liaisonSigns: true };
  expect(outcomeOf(await changeSigning(security, noon, input))).toBe("notAllowed");
  expect(outcomeOf(await changeSigning(people.inspector, noon, input))).toBe("notFound");
  expect(outcomeOf(await changeSigning(admin, noon, { version: 0, liaisonSigns: false }))).toBe("nothingChanged");
  expect(await outcomes([changeSigning(admin, noon, input), changeSigning(admin, noon, input)])).toEqual([
    "changedMeanwhile",
    "ok",
  ]);
  expect(await signingSettings()).toEqual({ liaisonSigns: true });
  expect(outcomeOf(await resetSetting(admin, noon, { version: 0, name: "signing" }))).toBe("changedMeanwhile");
});

it("an interim answer is due by the days of the day on which it was told", async () => {
  const due = async () => (await painPoint((await told({}, noon)).id)).interimDueDay;
  expect(await due()).toBe("2023-05-17");
  await changeDeadlineDays(admin, noon, { version: 0, ...deadlineDays, interim: 2 });
  expect(await due()).toBe("2023-05-12");
});
