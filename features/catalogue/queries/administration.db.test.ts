import { beforeAll, describe, expect, it } from "vitest";
import { holidaysOf } from "@/features/calendar/queries";
import { settingHistory } from "@/features/settings/queries";
import { admin, security } from "@/test-support/account-stage";
import { freshDatabase } from "@/test-support/fresh-database";
import { people } from "@/test-support/ledger";
import { seedCatalogue } from "@/test-support/seed";
import { retireTask } from "../commands/change-task";
import { tasksFilter } from "../schema";
import { catalogueHistory, recentChanges } from "./history";
import { systemOverview } from "./overview";
import { catalogueTasks } from "./tasks";
import { placeChoices, unitToManage } from "./units";

const today = "2023-07-03";

beforeAll(async () => {
  await freshDatabase();
  await seedCatalogue();
  await retireTask(admin, new Date("2023-07-01T02:00:00Z"), { code: "A-001", version: 1, reason: "事项取消" });
});

describe("administration's pages", () => {
  it("are the administrator's alone", async () => {
    for (const viewer of [security, people.inspector, people.head]) {
      expect(await systemOverview(viewer, today)).toBeUndefined();
      expect(await catalogueTasks(viewer, tasksFilter.parse({ page: 1 }))).toBeUndefined();
      expect(await unitToManage(viewer, "SGJ")).toBeUndefined();
      expect(await catalogueHistory(viewer, "task:A-001")).toEqual([]);
      expect(await recentChanges(viewer)).toEqual([]);
      expect(await settingHistory(viewer)).toEqual([]);
    }
  });

  it("count what there is", async () => {
    expect(await systemOverview(admin, today)).toMatchObject({
      units: { inUse: 165, retired: 0 },
      tasks: { inUse: 408, retired: 1, guides: 60 },
      aspects: { version: 1, count: 16, coming: undefined },
      calendar: { from: "2023", to: "2026", missing: false },
      settings: 0,
    });
    expect(await systemOverview(admin, "2027-01-04")).toMatchObject({ calendar: { missing: true } });
  });

  it("list tasks by name, category, lead and state", async () => {
    expect((await catalogueTasks(admin, tasksFilter.parse({ page: 1 })))?.total).toBe(409);
    expect((await catalogueTasks(admin, tasksFilter.parse({ page: 1, state: "retired" })))?.rows).toMatchObject([
      { code: "A-001", guide: { updated: "2023-02-14" } },
    ]);
    expect((await catalogueTasks(admin, tasksFilter.parse({ page: 1, q: "a-00", state: "inUse" })))?.total).toBe(8);
    expect((await catalogueTasks(admin, tasksFilter.parse({ page: 9, q: "100%" })))?.rows).toEqual([]);
    expect((await recentChanges(admin))[0]).toMatchObject({ type: "taskRetired", particulars: { reason: "事项取消" } });
  });

  it("offer no place below a unit itself", async () => {
    const { parents, counterparts } = await placeChoices("GCQ");
    const codes = parents.flatMap(({ options }) => options.map(({ value }) => value));
    expect(codes).toContain("DZX");
    expect(codes.some((code) => code.startsWith("GCQ"))).toBe(false);
    expect(counterparts.flatMap(({ options }) => options.map(({ value }) => value))).not.toContain("DZX-SGJ");
  });

  it("name the holidays of a year with the days made up for them", async () => {
    expect(await holidaysOf("2023")).toContainEqual({
      name: "劳动节",
      off: ["2023-04-29", "2023-04-30", "2023-05-01", "2023-05-02", "2023-05-03"],
      work: ["2023-04-23", "2023-05-06"],
    });
    expect(await holidaysOf("2027")).toEqual([]);
  });
});
