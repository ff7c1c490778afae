import { beforeEach, expect, it } from "vitest";
import { allAspectVersions, aspectsOf, presentAspectVersion } from "@/features/aspects/queries";
import { plan } from "@/features/walks/commands/plan";
import { admin, outcomeOf, outcomes, security } from "@/test-support/account-stage";
import { freshDatabase } from "@/test-support/fresh-database";
import { eventsOf } from "@/test-support/ledger";
import { at, head, planned, toPlan, walkRow, walkStage } from "@/test-support/walk-stage";
import { publishAspects } from "./publish-aspects";

beforeEach(async () => {
  await freshDatabase();
  await walkStage(); // versions 1 and 2, both from the start; 1 March 2023
});

const drafted = async (more: object[] = []) =>
  [
    ...(await aspectsOf(2)),
    ...more.map((one) => ({ code: "", questionEn: "", explanation: "", explanationEn: "", ...one })),
  ] as Awaited<ReturnType<typeof aspectsOf>>;

it("a new version is in force from its day on; walks planned before keep theirs", async () => {
  const aspects = (await drafted([{ question: "窗口能否一次说清？" }])).reverse();
  const input = { base: 2, takesEffect: "2023-03-06", aspects };
  expect(await publishAspects(admin, at, input)).toEqual({ ok: true, value: { version: 3 } });
  expect((await aspectsOf(3)).map(({ code, question }) => [code, question])).toEqual([
    ["AS03", "窗口能否一次说清？"],
    ["AS02", "入口能否好找？"],
    ["AS01", "群众能否看懂？第2版"],
  ]);
  expect(await presentAspectVersion("2023-03-05")).toBe(2);
  expect(await presentAspectVersion("2023-03-06")).toBe(3);
  const before = await planned();
  expect((await walkRow(before)).aspectVersion).toBe(2);
  const later = new Date("2023-03-06T02:00:00Z");
  const after = await plan(head, later, { ...toPlan, plannedDay: "2023-03-07" });
  expect(after.ok && (await walkRow(after.value.id)).aspectVersion).toBe(3);
  expect((await walkRow(before)).aspectVersion).toBe(2);
  expect(await allAspectVersions()).toMatchObject([
    { version: 3, aspects: 3, takesEffect: "2023-03-06" },
    { version: 2, takesEffect: null },
    { version: 1, takesEffect: null },
  ]);
  expect(await eventsOf("aspects")).toMatchObject([
    { type: "aspectsPublished", particulars: { version: 3, takesEffect: "2023-03-06", aspects: 3 } },
  ]);
});

it("a code that is gone is never given again", async () => {
  const [first] = await drafted();
  const words = { question: "新问题？", questionEn: "", explanation: "", explanationEn: "" };
  const publish = (base: number, aspects: Awaited<ReturnType<typeof drafted>>) =>
    publishAspects(admin, at, { base, takesEffect: "2023-03-01", aspects });
  await publish(2, first ? [first] : []);
  await publish(3, [...(await aspectsOf(3)), { code: "", ...words }]);
  expect((await aspectsOf(4)).map(({ code }) => code)).toEqual(["AS01", "AS03"]);
});

it("is refused without a change, for the past, from an older version, with a made-up code, to others", async () => {
  const aspects = await drafted([{ question: "新问题？" }]);
  const input = { base: 2, takesEffect: "2023-03-06", aspects };
  expect(outcomeOf(await publishAspects(admin, at, { ...input, aspects: await drafted() }))).toBe("nothingChanged");
  expect(outcomeOf(await publishAspects(admin, at, { ...input, takesEffect: "2023-02-28" }))).toBe("invalid");
  expect(outcomeOf(await publishAspects(admin, at, { ...input, base: 1 }))).toBe("changedMeanwhile");
  expect(outcomeOf(await publishAspects(admin, at, { ...input, aspects: await drafted([{ code: "AS77" }]) }))).toBe(
    "invalid",
  );
  expect(outcomeOf(await publishAspects(security, at, input))).toBe("notAllowed");
  expect(outcomeOf(await publishAspects(head, at, input))).toBe("notFound");
  expect(await outcomes([publishAspects(admin, at, input), publishAspects(admin, at, input)])).toEqual([
    "changedMeanwhile",
    "ok",
  ]);
});
