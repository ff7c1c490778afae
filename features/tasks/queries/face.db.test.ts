import { beforeAll, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { accounts, issues, walks } from "@/db/schema";
import { seedCatalogue } from "@/test-support/seed";
import { testViewer } from "@/test-support/viewer";
import { taskFaces as faces, type TaskFace } from "../schema";
import { taskFaces } from "./face";
import { countTasks } from "./list";

const today = "2023-07-03";
const at = new Date("2023-06-01T02:00:00Z");
const city = testViewer("zhao", ["inspector", "CZ"]);
const county = testViewer("qian", ["liaison", "CZ/GCQ/GCQ-SGJ"]);

const issue = (id: string, taskCode: string, raisingUnit: string, more: object = {}) => ({
  ...{ id, taskCode, raisingUnit, state: "rectifying" as const, title: id, source: "inspection" as const },
  ...{ jurisdiction: "CZ", leadUnit: raisingUnit, createdBy: "wang", createdAt: at, stateSince: at, raisedAt: at },
  ...more,
});
const walk = (id: string, taskCode: string, unit: string) => ({
  ...{ id, taskCode, unit, target: unit, state: "concluded" as const, jurisdiction: "CZ", headId: "wang" },
  ...{ manner: "oneself" as const, channel: "window" as const, aspectVersion: 1, plannedDay: "2023-06-01" },
  ...{ createdBy: "wang", createdAt: at, concludedAt: at },
});

beforeAll(async () => {
  await seedCatalogue();
  await transaction(async (tx) => {
    await tx
      .insert(accounts)
      .values({ id: "wang", username: "wang", name: "王局长", passwordHash: "-", createdAt: at });
    await tx.insert(walks).values([walk("w1", "A-001", "SGJ"), walk("w2", "A-002", "SGJ"), walk("w3", "A-003", "SGJ")]);
    await tx
      .insert(issues)
      .values([
        issue("i1", "A-001", "SGJ", { dueDay: "2023-07-10" }),
        issue("i2", "A-001", "GCQ-SGJ", { dueDay: "2023-06-20" }),
        issue("i3", "A-002", "SGJ", { state: "closed" }),
        issue("i4", "A-004", "SGJ", { dueDay: "2023-07-10" }),
        issue("i5", "A-005", "SGJ", { dueDay: "2023-06-20", suspended: true }),
        issue("i6", "A-006", "SGJ", { state: "declined" }),
      ]);
  });
});

test("each task shows the most urgent of what this viewer sees", async () => {
  const faceOf = async (viewer: typeof city) =>
    Object.fromEntries((await taskFaces(viewer, today)).map(({ code, face }) => [code, face]));
  const seen = await faceOf(city);
  const first = ["A-001", "A-002", "A-003", "A-004", "A-005", "A-006", "A-007"];
  expect(first.map((code) => seen[code])).toEqual([
    "overdue",
    "rectified",
    "clean",
    "open",
    "open",
    "never",
    "never",
  ] satisfies TaskFace[]);
  expect((await faceOf(county))["A-001"]).toBe("overdue");
  expect((await faceOf(county))["A-002"]).toBe("never");
});

test("every number of the wall is the length of its list", async () => {
  const all = await taskFaces(city, today);
  expect(all).toHaveLength(409);
  for (const face of faces)
    expect(await countTasks(city, { face }, today)).toBe(all.filter((task) => task.face === face).length);
});
