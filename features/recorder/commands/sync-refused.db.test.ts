import { beforeEach, describe, expect, it } from "vitest";
import { cancel } from "@/features/walks/commands/cancel";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  at,
  begun,
  codeOf,
  colleague,
  concludeNow,
  findingAt,
  head,
  historyOf,
  inspector,
  minutesAfter,
  otherHead,
  planned,
  send,
  snapshotOf,
  spansOf,
  stepAt,
  taken,
  walkRow,
  walkStage,
} from "@/test-support/walk-stage";
import { sync } from "./sync";

beforeEach(async () => {
  await freshDatabase();
  await walkStage();
});

describe("what cannot be taken is named and changes nothing", () => {
  it("after concluding", async () => {
    const id = await begun();
    const [known, late] = [stepAt(at), stepAt(minutesAfter(95))];
    await send(id, 1, { steps: [known] });
    taken(await concludeNow(id));
    const { recorded, untaken } = await send(id, 100, {
      steps: [known, late],
      answers: [{ aspect: "AS01", answer: "nothing", editedAt: minutesAfter(95).getTime() }],
      summary: { text: "补一句", editedAt: minutesAfter(95).getTime() },
    });
    expect(recorded.state).toBe("concluded");
    expect(recorded.steps).toHaveLength(1);
    expect(untaken).toEqual([
      { kind: "step", key: late.id, code: "notNow" },
      { kind: "answer", key: "AS01", code: "notNow" },
      { kind: "summary", key: "", code: "notNow" },
    ]);
    expect((await historyOf(id)).at(-1)?.type).toBe("walkConcluded");
  });

  it("after cancelling", async () => {
    const id = await planned();
    taken(await cancel(head, at, { id, version: 1, reason: "窗口停办" }));
    const step = stepAt(at);
    expect((await send(id, 1, { steps: [step] })).untaken).toEqual([{ kind: "step", key: step.id, code: "notNow" }]);
    expect(await spansOf(id)).toEqual(["planned", "cancelled …"]);
  });

  it("questions of another version, ids of another walk", async () => {
    const [mine, other] = [await begun(), await begun()];
    const step = stepAt(at);
    const finding = findingAt(at);
    await send(other, 1, { steps: [step], findings: [finding] });
    const { untaken } = await send(mine, 2, {
      steps: [{ ...step, editedAt: minutesAfter(2).getTime() }],
      findings: [
        { ...finding, editedAt: minutesAfter(2).getTime() },
        findingAt(at, { id: "0199d3f0-0000-7000-8000-000000000001", aspect: "AS77" }),
      ],
      answers: [{ aspect: "AS77", answer: "nothing", editedAt: 1 }],
    });
    expect(untaken.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      "step duplicate",
      "answer invalid",
      "finding duplicate",
      "finding invalid",
    ]);
    expect((await walkRow(mine)).version).toBe(2);
  });

  it("somebody else on the same device, other units, who may only look", async () => {
    const id = await begun();
    const snapshot = snapshotOf(id, at, { steps: [stepAt(at)] });
    expect(codeOf(await sync(colleague, at, snapshot))).toBe("signedOut");
    expect(codeOf(await sync(otherHead, at, { ...snapshot, account: "otherhead" }))).toBe("notFound");
    expect(codeOf(await sync(inspector, at, { ...snapshot, account: "inspector" }))).toBe("notAllowed");
    expect((await walkRow(id)).version).toBe(2);
  });
});
