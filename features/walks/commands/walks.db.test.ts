import { beforeEach, describe, expect, it } from "vitest";
import { sync } from "@/features/recorder/commands/sync";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  at,
  begun,
  codeOf,
  colleague,
  concludeNow,
  county,
  draftsOf,
  findingAt,
  head,
  historyOf,
  inspector,
  minutesAfter,
  otherHead,
  planned,
  snapshotOf,
  spansOf,
  stepAt,
  taken,
  toPlan,
  walkRow,
  walkStage,
} from "@/test-support/walk-stage";
import { begin } from "./begin";
import { cancel } from "./cancel";
import { conclude } from "./conclude";
import { plan } from "./plan";
import { ready } from "./ready";

beforeEach(async () => {
  await freshDatabase();
  await walkStage();
});

const withStep = (id: string) => sync(head, at, snapshotOf(id, at, { steps: [stepAt(at)] }));

describe("planning", () => {
  it("keeps the guide and the questions of the day, and begins the history", async () => {
    const id = await planned({ recorderId: "colleague" });
    expect(await walkRow(id)).toMatchObject({
      state: "planned",
      version: 1,
      guideId: "guide-1",
      aspectVersion: 2,
      jurisdiction: "CZ",
      recorderId: "colleague",
      createdBy: "head",
    });
    expect(await historyOf(id)).toEqual([
      { type: "walkPlanned", from: null, to: "planned", by: "head", headId: "head", recorderId: "colleague" },
    ]);
    expect(await spansOf(id)).toEqual(["planned …"]);
  });

  it("lets a colleague plan for the head, and a county bureau walk across at the city's", async () => {
    expect(codeOf(await plan(colleague, at, toPlan))).toBe("ok");
    const across = taken(await plan(county, at, { ...toPlan, unit: "GCQ-GAJ", target: "GAJ", headId: "county" }));
    expect(await walkRow(across.id)).toMatchObject({ unit: "GCQ-GAJ", target: "GAJ", jurisdiction: "GCQ" });
  });

  it("refuses another unit's people, inspectors, and an id that is taken", async () => {
    expect(codeOf(await plan(otherHead, at, toPlan))).toBe("notAllowed");
    expect(codeOf(await plan(inspector, at, toPlan))).toBe("notAllowed");
    expect(codeOf(await plan(head, at, { ...toPlan, unit: "NOWHERE" }))).toBe("notFound");
    const id = await planned();
    expect(codeOf(await plan(head, at, { ...toPlan, id }))).toBe("duplicate");
  });

  it("names every field that does not fit", async () => {
    const wrong = await plan(head, at, {
      ...toPlan,
      taskCode: "Z-999",
      target: "NOWHERE",
      headId: "colleague",
      recorderId: "otherhead",
      plannedDay: "2023-02-28",
    });
    expect(wrong).toMatchObject({
      refusal: {
        code: "invalid",
        fields: {
          taskCode: "unknown",
          target: "unknown",
          headId: "notHead",
          recorderId: "notColleague",
          plannedDay: "past",
        },
      },
    });
  });
});

describe("beginning and concluding", () => {
  it("goes planned → walking → concluded with spans and events", async () => {
    const id = await begun();
    taken(await withStep(id));
    expect(taken(await concludeNow(id))).toMatchObject({ state: "concluded" });
    expect(await walkRow(id)).toMatchObject({ state: "concluded", begunAt: at, concludedAt: minutesAfter(90) });
    expect((await historyOf(id)).map(({ type }) => type)).toEqual([
      "walkPlanned",
      "walkBegun",
      "walkRecorded",
      "walkConcluded",
    ]);
    expect(await spansOf(id)).toEqual(["planned", "walking", "concluded …"]);
  });

  it("takes a walk of which nothing was noted for one on paper", async () => {
    const id = await begun();
    expect(codeOf(await concludeNow(id))).toBe("nothingRecorded");
    taken(await sync(head, at, snapshotOf(id, at, { answers: [{ aspect: "AS02", answer: "nothing", editedAt: 1 }] })));
    expect(codeOf(await concludeNow(id))).toBe("ok");
  });

  it("lets a colleague record and say so, and only the head conclude", async () => {
    const id = await planned();
    taken(await begin(colleague, at, { id, version: 1 }));
    expect((await walkRow(id)).recorderId).toBe("colleague");
    taken(await sync(colleague, at, snapshotOf(id, at, { account: "colleague", steps: [stepAt(at)] })));
    const { version } = await walkRow(id);
    taken(await ready(colleague, minutesAfter(60), { id, version }));
    expect((await historyOf(id)).at(-1)).toMatchObject({ type: "walkReady", headId: "head", by: "colleague" });
    expect(codeOf(await ready(colleague, at, { id, version: version + 1 }))).toBe("notNow");

    expect(codeOf(await conclude(colleague, at, { id, version: version + 1 }))).toBe("notAllowed");
    expect(codeOf(await conclude(otherHead, at, { id, version: version + 1 }))).toBe("notFound");
    expect(codeOf(await conclude(inspector, at, { id, version: version + 1 }))).toBe("notAllowed");
    expect(taken(await conclude(head, at, { id, version: version + 1 })).state).toBe("concluded");
    expect((await historyOf(id)).at(-1)).toMatchObject({ type: "walkConcluded", recorderId: "colleague" });
  });

  it("has one winner of two taps, and tells the other who was first", async () => {
    const id = await begun();
    taken(await withStep(id));
    const { version } = await walkRow(id);
    const taps = await Promise.all([conclude(head, at, { id, version }), conclude(head, at, { id, version })]);
    expect(taps.map(codeOf).sort()).toEqual(["changedMeanwhile", "ok"]);
    const lost = taps.find((tap) => !tap.ok);
    expect(lost).toMatchObject({ refusal: { values: { who: "head", event: "walkConcluded" } } });
    expect((await historyOf(id)).filter(({ type }) => type === "walkConcluded")).toHaveLength(1);
  });

  it("opens nothing from the wrong state", async () => {
    const id = await planned();
    expect(codeOf(await conclude(head, at, { id, version: 1 }))).toBe("notNow");
    expect(codeOf(await ready(head, at, { id, version: 1 }))).toBe("notNow");
    taken(await begin(head, at, { id, version: 1 }));
    expect(codeOf(await begin(head, at, { id, version: 2 }))).toBe("notNow");
  });
});

describe("cancelling", () => {
  it("takes its drafts along, with the reason", async () => {
    const id = await begun();
    taken(await sync(head, at, snapshotOf(id, at, { findings: [findingAt(at)] })));
    const { version } = await walkRow(id);
    taken(await cancel(colleague, at, { id, version, reason: "系统升级，窗口停办" }));
    expect(await spansOf(id)).toEqual(["planned", "walking", "cancelled …"]);
    expect((await historyOf(id)).at(-1)).toMatchObject({ type: "walkCancelled", reason: "系统升级，窗口停办" });
    const [draft] = await draftsOf(id);
    expect(draft?.state).toBe("cancelled");
    expect(await historyOf(draft?.id ?? "")).toMatchObject([{ type: "drafted" }, { type: "discard", to: "cancelled" }]);
  });

  it("is not for others, and not after the end", async () => {
    const id = await begun();
    expect(codeOf(await cancel(inspector, at, { id, version: 2, reason: "不走了" }))).toBe("notAllowed");
    expect(codeOf(await cancel(county, at, { id, version: 2, reason: "不走了" }))).toBe("notFound");
    taken(await withStep(id));
    taken(await concludeNow(id));
    const { version } = await walkRow(id);
    expect(codeOf(await cancel(head, at, { id, version, reason: "不走了" }))).toBe("notNow");
  });
});
