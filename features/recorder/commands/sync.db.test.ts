import { beforeEach, describe, expect, it } from "vitest";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  at,
  begun,
  codeOf,
  draftsOf,
  findingAt,
  head,
  historyOf,
  minutesAfter,
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

describe("sync", () => {
  it("takes everything, begins a planned walk by it, and answers what is kept", async () => {
    const id = await planned();
    const step = stepAt(at, { minutes: 12, waitingMinutes: 30, trips: 1, documents: ["身份证"], note: "等了很久" });
    const finding = findingAt(at, { stepId: step.id });
    const { recorded, untaken } = await send(id, 5, {
      steps: [step],
      answers: [
        { aspect: "AS01", answer: "issue", editedAt: at.getTime() },
        { aspect: "AS02", answer: "inapplicable", editedAt: at.getTime() },
      ],
      findings: [finding],
      summary: { text: "两趟才办成", editedAt: at.getTime() },
      daysTaken: { days: 3, editedAt: at.getTime() },
    });
    expect(untaken).toEqual([]);
    expect(recorded).toMatchObject({
      state: "walking",
      steps: [step],
      findings: [{ ...finding, state: "draft", number: null }],
      summary: { text: "两趟才办成" },
      daysTaken: { days: 3 },
    });
    expect(recorded.answers).toHaveLength(2);
    expect(await historyOf(id)).toMatchObject([
      { type: "walkPlanned" },
      { type: "walkBegun", from: "planned", to: "walking" },
      { type: "walkRecorded", steps: 1, answers: 2 },
    ]);
    expect(await draftsOf(id)).toMatchObject([
      {
        id: finding.id,
        state: "draft",
        source: "walk",
        title: "告知单看不懂。",
        taskCode: "A-001",
        category: "营商环境建设",
        aspectVersion: 2,
        aspectCode: "AS01",
        stepId: step.id,
        raisingUnit: "GAJ",
      },
    ]);
    expect(await spansOf(finding.id)).toEqual(["draft …"]);
  });

  it("began when the first note was typed, not when it could be sent", async () => {
    const id = await planned();
    const step = stepAt(minutesAfter(7));
    await send(id, 60, { steps: [step, stepAt(minutesAfter(20), { position: 2 })] });
    expect((await walkRow(id)).begunAt).toEqual(minutesAfter(7));
    const old = await planned();
    await send(old, 60, { steps: [stepAt(minutesAfter(-500))] });
    expect((await walkRow(old)).begunAt).toEqual(at); // never before it was planned
  });

  it("changes nothing the second time, not even the version", async () => {
    const id = await begun();
    const snapshot = { steps: [stepAt(at)], findings: [findingAt(at)], summary: { text: "短", editedAt: 1 } };
    const first = await send(id, 1, snapshot);
    expect(await send(id, 2, snapshot)).toEqual(first);
    expect((await historyOf(id)).filter(({ type }) => type === "walkRecorded")).toHaveLength(1);
    expect(await draftsOf(id)).toHaveLength(1);
  });

  it("arrives once when the same snapshot comes twice at the same time", async () => {
    const id = await begun();
    const snapshot = snapshotOf(id, at, { steps: [stepAt(at)], findings: [findingAt(at)] });
    const both = await Promise.all([sync(head, at, snapshot), sync(head, at, snapshot)]);
    expect(both.map(codeOf)).toEqual(["ok", "ok"]);
    expect(await draftsOf(id)).toHaveLength(1);
    expect((await historyOf(id)).filter(({ type }) => type === "walkRecorded")).toHaveLength(1);
  });

  it("lets the newer edit win, item by item, whichever device comes first", async () => {
    const id = await begun();
    const one = stepAt(minutesAfter(3), { name: "新的" });
    const two = stepAt(minutesAfter(1), { name: "旧的", position: 2 });
    await send(id, 4, { steps: [one, two] });
    const { recorded } = await send(id, 5, {
      steps: [
        { ...one, name: "更旧的", editedAt: minutesAfter(2).getTime() },
        { ...two, name: "更新的", editedAt: minutesAfter(2).getTime() },
      ],
    });
    expect(recorded.steps.map(({ name }) => name)).toEqual(["新的", "更新的"]);
    expect((await historyOf(id)).at(-1)).toMatchObject({ type: "walkRecorded", steps: 1 });
  });

  it("keeps what another device wrote and this one does not know", async () => {
    const id = await begun();
    await send(id, 1, { steps: [stepAt(at)] });
    const { recorded } = await send(id, 2, { steps: [stepAt(at, { position: 2 })] });
    expect(recorded.steps).toHaveLength(2);
  });

  it("takes back an answer, and removes a step, by a newer edit", async () => {
    const id = await begun();
    const step = stepAt(at);
    await send(id, 1, { steps: [step], answers: [{ aspect: "AS01", answer: "nothing", editedAt: at.getTime() }] });
    const later = minutesAfter(2).getTime();
    const { recorded } = await send(id, 3, {
      steps: [{ ...step, removed: true, editedAt: later }],
      answers: [{ aspect: "AS01", answer: null, editedAt: later }],
    });
    expect(recorded.steps).toMatchObject([{ removed: true }]);
    expect(recorded.answers).toMatchObject([{ aspect: "AS01", answer: null }]);
  });

  it("sets a clock that runs ahead back, so that it does not win for ever", async () => {
    const id = await begun();
    const step = stepAt(minutesAfter(600), { name: "快十小时的钟" });
    const sentAt = minutesAfter(601).getTime();
    taken(await sync(head, minutesAfter(1), { ...snapshotOf(id, at, { steps: [step] }), sentAt }));
    const { recorded } = await send(id, 3, {
      steps: [{ ...step, name: "准的钟", editedAt: minutesAfter(2).getTime() }],
    });
    expect(recorded.steps.map(({ name }) => name)).toEqual(["准的钟"]);
  });
});
