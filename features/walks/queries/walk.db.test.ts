import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { transaction } from "@/db/client";
import { guides, units } from "@/db/schema";
import { raise } from "@/features/issues/commands/raise";
import { sync } from "@/features/recorder/commands/sync";
import { freshDatabase } from "@/test-support/fresh-database";
import {
  at,
  begun,
  colleague,
  concludeNow,
  county,
  findingAt,
  head,
  inspector,
  minutesAfter,
  otherHead,
  planned,
  snapshotOf,
  stepAt,
  taken,
  toPlan,
  walkStage,
} from "@/test-support/walk-stage";
import { plan } from "../commands/plan";
import { knownBefore } from "./before";
import { readWalkQuery, walkListAddress } from "./filter";
import { walkList } from "./list";
import { planOptions } from "./plan-options";
import { walkById } from "./walk";

beforeEach(async () => {
  await freshDatabase();
  await walkStage();
});

const finding = findingAt(at);
async function concluded(): Promise<string> {
  const id = await begun();
  const steps = [
    stepAt(at, { trips: 1, documents: ["身份证", "居住证明"], minutes: 10 }),
    stepAt(at, { trips: 1, waitingMinutes: 40, position: 2 }),
    stepAt(at, { position: 3, removed: true }),
  ];
  taken(
    await sync(
      head,
      at,
      snapshotOf(id, at, {
        steps,
        findings: [finding],
        answers: [{ aspect: "AS01", answer: "issue", editedAt: 1 }],
        daysTaken: { days: 3, editedAt: 1 },
      }),
    ),
  );
  taken(await concludeNow(id));
  return id;
}
const list = (viewer: typeof head, params = {}) => walkList(viewer, readWalkQuery(params));

describe("one walk", () => {
  it("holds promise against experience, by the guide it was planned with", async () => {
    const id = await planned();
    await transaction(async (tx) => {
      await tx.update(guides).set({ replacedAt: at });
      await tx.insert(guides).values({
        id: "guide-2",
        taskCode: "A-001",
        documents: 9,
        documentNames: [],
        stepNames: [],
        importedAt: at,
      });
    });
    taken(await sync(head, at, snapshotOf(id, at, { steps: [stepAt(at, { documents: ["身份证", "居住证明"] })] })));
    const walk = await walkById(head, id);
    expect(walk?.guide?.id).toBe("guide-1");
    expect(walk?.comparison.map(({ measure, promised, experienced }) => [measure, promised, experienced])).toEqual([
      ["documents", 2, 2],
      ["steps", 3, 1],
      ["days", 1, null],
      ["visits", 0, null],
    ]);
    expect(walk?.documents).toEqual({ both: ["身份证"], onlyAsked: ["居住证明"], onlyPromised: ["申请书"] });
    expect(walk?.aspects.map(({ question }) => question)).toEqual(["群众能否看懂？第2版", "入口能否好找？"]);
  });

  it("leaves out removed steps, and says who may do what", async () => {
    const walk = await walkById(colleague, await concluded());
    expect(walk?.steps).toHaveLength(2);
    expect(walk?.experience).toMatchObject({ visits: 2, waitingMinutes: 40, minutes: 10 });
    expect(walk?.answers.get("AS01")).toBe("issue");
    expect(walk?.answers.get("AS02")).toBeUndefined();
    expect(walk?.may).toEqual({ record: true, conclude: false, cancel: true });
    expect((await walkById(head, walk?.id ?? ""))?.may.conclude).toBe(true);
  });

  it("shows drafts to its own unit alone, to inspectors once raised, to others nothing", async () => {
    const id = await concluded();
    expect((await walkById(head, id))?.issues).toMatchObject([{ id: finding.id, state: "draft" }]);
    expect((await walkById(inspector, id))?.issues).toEqual([]);
    expect(await walkById(otherHead, id)).toBeUndefined();
    taken(
      await raise(head, at, {
        id: finding.id,
        version: 1,
        title: "告知单看不懂",
        description: "",
        cause: "",
        severity: "medium",
        taskCode: "A-001",
        aspectCode: "AS01",
        brought: "nothing",
      }),
    );
    expect((await walkById(inspector, id))?.issues).toMatchObject([{ id: finding.id, state: "raised" }]);
  });

  it("keeps what is not confirmed yet within its unit", async () => {
    const id = await begun();
    const noted = {
      steps: [stepAt(at)],
      summary: { text: "窗口没人", editedAt: 1 },
      daysTaken: { days: 2, editedAt: 1 },
    };
    taken(
      await sync(
        head,
        at,
        snapshotOf(id, at, { ...noted, answers: [{ aspect: "AS01", answer: "issue", editedAt: 1 }] }),
      ),
    );
    const seen = await walkById(inspector, id);
    expect(seen).toMatchObject({ isShown: false, steps: [], summary: "", daysTaken: null, photos: [] });
    expect(seen?.answers.size).toBe(0);
    expect(await walkById(colleague, id)).toMatchObject({ isShown: true, summary: "窗口没人" });
    taken(await concludeNow(id));
    expect(await walkById(inspector, id)).toMatchObject({ isShown: true, summary: "窗口没人", daysTaken: 2 });
  });

  it("is seen by the unit that was walked once it is concluded", async () => {
    const id = await planned({ target: "RSJ" });
    expect(await walkById(otherHead, id)).toBeUndefined();
    taken(await sync(head, at, snapshotOf(id, at, { steps: [stepAt(at)] })));
    taken(await concludeNow(id));
    expect(await walkById(otherHead, id)).toMatchObject({ may: { record: false, conclude: false, cancel: false } });
  });
});

describe("the list", () => {
  it("counts by state and filters by every parameter", async () => {
    const done = await concluded();
    const across = await planned({ target: "RSJ", plannedDay: "2023-03-09" });
    const theirs = taken(
      await plan(county, at, { ...toPlan, unit: "GCQ-GAJ", target: "GCQ-GAJ", headId: "county" }),
    ).id;
    const ids = async (params: Record<string, string>, viewer = inspector) =>
      (await list(viewer, params)).rows.map(({ id }) => id);
    expect((await list(inspector)).counts).toEqual({ all: 3, planned: 2, walking: 0, concluded: 1, cancelled: 0 });
    expect(await ids({})).toEqual([across, theirs, done]);
    expect(await ids({ state: "concluded" })).toEqual([done]);
    expect(await ids({ unit: "GCQ" })).toEqual([theirs]);
    expect(await ids({ target: "RSJ" })).toEqual([across]);
    expect(await ids({ cross: "1" })).toEqual([across]);
    expect(await ids({ level: "counties" })).toEqual([theirs]);
    expect(await ids({ level: "city", state: "planned" })).toEqual([across]);
    expect(await ids({ mine: "1" }, county)).toEqual([theirs]);
    expect(await ids({ category: "营商环境建设", task: "A-001", q: "公司设立" })).toHaveLength(3);
    expect(await ids({ q: "100%" })).toEqual([]);
    expect(await ids({ concluded: "2023-03-01..2023-03-01", month: "2023-03" })).toEqual([done]);
    expect(await ids({ concluded: "2023-03-02..2023-03-31" })).toEqual([]);
    expect(await ids({ concluded: "2023-01-01..2023-06-30", counted: "items" })).toEqual([done]);
    expect(await ids({ state: "nonsense", page: "99", unit: "'; --" })).toHaveLength(3);
    expect(await ids({}, otherHead)).toEqual([]);
    expect((await list(inspector, { state: "concluded" })).rows).toMatchObject([
      { issues: 0, answers: 1, isCross: false, head: "head" },
    ]);
  });

  it("counts the issues that the viewer may see", async () => {
    await concluded();
    expect((await list(head)).rows).toMatchObject([{ issues: 1 }]);
    expect((await list(inspector)).rows).toMatchObject([{ issues: 0 }]);
  });

  it("reads back the address that it writes", () => {
    const { filters } = readWalkQuery({ state: "concluded", mine: "1", concluded: "2023-01-01..2023-06-30" });
    expect(walkListAddress(filters)).toBe("/walks?state=concluded&mine=1&concluded=2023-01-01..2023-06-30");
    expect(walkListAddress({})).toBe("/walks");
  });
});

describe("before setting out", () => {
  it("knows earlier walks, the days since, and the open issues that the viewer may see", async () => {
    const id = await concluded();
    const next = { taskCode: "A-001", target: "GAJ" };
    const known = await knownBefore(head, minutesAfter(3 * 1440), next);
    expect(known).toMatchObject({ daysSince: 3, earlier: [{ id, daysTaken: 3, issues: 1 }], openTotal: 0 });
    expect(await knownBefore(head, at, { ...next, except: id })).toMatchObject({ daysSince: null, earlier: [] });
    expect(await knownBefore(head, at, { ...next, target: "RSJ" })).toMatchObject({ daysSince: null });
    expect((await knownBefore(county, at, next)).earlier).toEqual([]);
  });
});

describe("what can be planned", () => {
  it("offers heads, colleagues and the units that serve the task, one's own first", async () => {
    await transaction(async (tx) => {
      await tx.update(units).set({ counterpart: "GAJ" }).where(eq(units.code, "GCQ-GAJ"));
    });
    const options = await planOptions(head, "A-001");
    expect(options?.units).toMatchObject([
      { code: "GAJ", heads: [{ id: "head" }], recorders: [{ id: "colleague" }, { id: "head" }] },
    ]);
    expect(options?.units[0]?.targets.map(({ code }) => code)).toEqual(["GAJ", "GCQ-GAJ"]);
    const across = await planOptions(otherHead, "A-001");
    expect(across?.units[0]?.targets.map(({ code }) => code)).toEqual(["GAJ", "GCQ-GAJ", "RSJ"]);
    expect((await planOptions(inspector, "A-001"))?.units).toEqual([]);
    for (const code of ["Z-999", "\0", "A-001\0"]) expect(await planOptions(head, code)).toBeUndefined();
  });
});
