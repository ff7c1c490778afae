import { beforeEach, describe, expect, it } from "vitest";
import { edit } from "@/features/issues/commands/draft";
import { discard } from "@/features/issues/commands/raise";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  at,
  begun,
  colleague,
  draftsOf,
  findingAt,
  historyOf,
  minutesAfter,
  send,
  taken,
  walkStage,
} from "@/test-support/walk-stage";

beforeEach(async () => {
  await freshDatabase();
  await walkStage();
});

describe("a finding is an issue draft", () => {
  it("follows the sentence while it is a draft, and leaves the ledger's own words alone", async () => {
    const id = await begun();
    const finding = findingAt(at);
    await send(id, 1, { findings: [finding] });
    await send(id, 3, { findings: [{ ...finding, text: "告知单太难懂。", editedAt: minutesAfter(2).getTime() }] });
    expect(await draftsOf(id)).toMatchObject([{ title: "告知单太难懂。", version: 2 }]);
    expect((await historyOf(finding.id)).at(-1)).toMatchObject({ type: "edited" });

    const words = { title: "告知单看不懂", description: "", cause: "照抄法条", severity: "high" } as const;
    taken(await edit(colleague, at, { id: finding.id, version: 2, ...words, taskCode: "A-001", aspectCode: "AS01" }));
    const moved = { ...finding, text: "告知单太难懂。", aspect: "AS02", editedAt: minutesAfter(5).getTime() };
    await send(id, 6, { findings: [moved] });
    expect(await draftsOf(id)).toMatchObject([{ title: "告知单看不懂", cause: "照抄法条", aspectCode: "AS02" }]);
  });

  it("is discarded when removed on the device, with its reason; one never sent is not drafted", async () => {
    const id = await begun();
    const [kept, never] = [findingAt(at), findingAt(at, { removed: true })];
    await send(id, 1, { findings: [kept] });
    const removed = { ...kept, removed: true, reason: "记错了", editedAt: minutesAfter(2).getTime() };
    await send(id, 3, { findings: [removed, never] });
    expect(await draftsOf(id)).toMatchObject([{ id: kept.id, state: "cancelled" }]);
    expect((await historyOf(kept.id)).at(-1)).toMatchObject({ type: "discard", reason: "记错了" });
    const again = await send(id, 5, { findings: [{ ...kept, editedAt: minutesAfter(4).getTime() }] });
    expect(again.untaken).toEqual([{ kind: "finding", key: kept.id, code: "notNow" }]);
  });

  it("discarded on the ledger is told to the device, which keeps its words", async () => {
    const id = await begun();
    const finding = findingAt(at);
    await send(id, 1, { findings: [finding] });
    taken(await discard(colleague, at, { id: finding.id, version: 1, reason: "与另一条重复" }));
    const edited = { ...finding, text: "再补一句话。", editedAt: minutesAfter(2).getTime() };
    const { recorded, untaken } = await send(id, 3, { findings: [edited] });
    expect(untaken).toEqual([{ kind: "finding", key: finding.id, code: "notNow" }]);
    expect(recorded.findings).toMatchObject([{ state: "cancelled", text: "告知单看不懂。" }]);
  });

  it("needs no words where a photo says it", async () => {
    const id = await begun();
    await send(id, 1, { findings: [findingAt(at, { text: "" })] });
    expect(await draftsOf(id)).toMatchObject([{ title: "", description: "" }]);
  });
});
