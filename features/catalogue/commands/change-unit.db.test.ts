import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { issues, units } from "@/db/schema";
import { admin, at, outcomeOf, outcomes, security } from "@/test-support/account-stage";
import { insertAccount } from "@/test-support/accounts";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import { eventsOf, issueIn } from "@/test-support/ledger";
import { seedCatalogue } from "@/test-support/seed";
import { testViewer } from "@/test-support/viewer";
import { unitTies } from "../queries/unit-ties";
import { changeUnit, createUnit } from "./change-unit";
import { restoreUnit, retireUnit } from "./retire-unit";

const unit = async (code: string) => {
  const [row] = await db.select().from(units).where(eq(units.code, code));
  if (!row) throw new Error(`no unit ${code}`);
  return row;
};
const shown = async (code: string) => {
  const { version, name, shortName, nameEn, parent, counterpart } = await unit(code);
  return { code, version, name, shortName, nameEn, parent, counterpart };
};
const made = { code: "GCQ-XYZ", kind: "bureau", name: "贵池区试验局", shortName: "区试验局", nameEn: "" } as const;
const fieldsOf = (result: Awaited<ReturnType<typeof changeUnit>>) => (result.ok ? {} : result.refusal.fields);

beforeEach(async () => {
  await freshDatabase();
  await seedCatalogue();
});

describe("units on screen", () => {
  it("are created below their parent, renamed, moved with all below, each with its event", async () => {
    expect(outcomeOf(await createUnit(admin, at, { ...made, parent: "GCQ", counterpart: "SGJ" }))).toBe("ok");
    expect(await unit("GCQ-XYZ")).toMatchObject({ path: "CZ/GCQ/GCQ-XYZ", jurisdiction: "GCQ" });
    const below = { ...made, code: "GCQ-XYZ-1", name: "试验局一分局", shortName: "一分局", parent: "GCQ-XYZ" };
    expect(outcomeOf(await createUnit(admin, at, { ...below, counterpart: null }))).toBe("ok");
    const to = { ...(await shown("GCQ-XYZ")), name: "东至县试验局", parent: "DZX" };
    expect(outcomeOf(await changeUnit(admin, at, to))).toBe("ok");
    expect(await unit("GCQ-XYZ-1")).toMatchObject({ path: "CZ/DZX/GCQ-XYZ/GCQ-XYZ-1", jurisdiction: "DZX" });
    const history = await eventsOf("unit:GCQ-XYZ");
    expect(history.map(({ type, particulars }) => [type, particulars])).toEqual([
      ["unitCreated", { name: "贵池区试验局", parent: "GCQ" }],
      [
        "unitChanged",
        {
          changes: [
            { field: "name", from: "贵池区试验局", to: "东至县试验局" },
            { field: "parent", from: "GCQ", to: "DZX" },
          ],
        },
      ],
    ]);
    expect(brokenLink(history)).toBeUndefined();
  });

  it("are refused where the tree would not be one, at the field", async () => {
    const taken = { ...made, parent: "GCQ", counterpart: null };
    expect(outcomeOf(await createUnit(admin, at, { ...taken, code: "SGJ" }))).toBe("duplicate");
    const sgj = await shown("SGJ");
    expect(fieldsOf(await changeUnit(admin, at, { ...sgj, name: (await shown("RSJ")).name }))).toEqual({
      name: "sameName",
    });
    expect(fieldsOf(await changeUnit(admin, at, { ...sgj, parent: null }))).toEqual({ parent: "required" });
    expect(fieldsOf(await changeUnit(admin, at, { ...(await shown("GCQ")), parent: "GCQ-SGJ" }))).toEqual({
      parent: "cycle",
    });
    expect(outcomeOf(await changeUnit(admin, at, sgj))).toBe("nothingChanged");
    expect(outcomeOf(await changeUnit(security, at, sgj))).toBe("notAllowed");
    expect(outcomeOf(await changeUnit(testViewer("li", ["head", "CZ"]), at, sgj))).toBe("notFound");
    expect(await eventsOf("unit:SGJ")).toEqual([]);
  });

  it("stay in their jurisdiction once something was raised there, with all above them; within it they may move", async () => {
    const place = { ...made, parent: "GCQ", counterpart: null };
    expect(outcomeOf(await createUnit(admin, at, place))).toBe("ok");
    const below = { ...place, code: "GCQ-XYZ-1", name: "试验局一分局", shortName: "一分局", parent: "GCQ-XYZ" };
    expect(outcomeOf(await createUnit(admin, at, below))).toBe("ok");
    const id = await issueIn("rectifying");
    await transaction((tx) => tx.update(issues).set({ leadUnit: "GCQ-XYZ-1" }).where(eq(issues.id, id)));
    for (const code of ["GCQ-XYZ", "GCQ-XYZ-1"])
      expect(fieldsOf(await changeUnit(admin, at, { ...(await shown(code)), parent: "DZX" }))).toEqual({
        parent: "keepsRecords",
      });
    expect(fieldsOf(await changeUnit(admin, at, { ...(await shown("GCQ-XYZ")), parent: "CZ" }))).toEqual({
      parent: "keepsRecords",
    });
    expect(outcomeOf(await changeUnit(admin, at, { ...(await shown("GCQ-XYZ")), parent: "GCQ-SGJ" }))).toBe("ok");
    expect(await unit("GCQ-XYZ-1")).toMatchObject({ jurisdiction: "GCQ", path: "CZ/GCQ/GCQ-SGJ/GCQ-XYZ/GCQ-XYZ-1" });
  });

  it("of two who change one at once, one is told", async () => {
    const sgj = await shown("SGJ");
    const race = ["市场局甲", "市场局乙"].map((shortName) => changeUnit(admin, at, { ...sgj, shortName }));
    expect(await outcomes(race)).toEqual(["changedMeanwhile", "ok"]);
    expect(await eventsOf("unit:SGJ")).toHaveLength(1);
  });
});

describe("a unit goes out of use", () => {
  it("only when nothing open hangs on it; then nothing new may name it, and it can come back", async () => {
    const made1 = { ...made, parent: "CZ", counterpart: null, code: "XYZ" };
    await createUnit(admin, at, made1);
    await insertAccount("wu", ["liaison", "CZ/XYZ"]);
    const one = { code: "XYZ", version: 1 };
    expect(await unitTies("XYZ")).toMatchObject({ accounts: 1, openIssues: 0, tasks: 0 });
    expect(outcomeOf(await retireUnit(admin, at, { ...one, reason: "撤并" }))).toBe("inUse");
    expect((await unit("XYZ")).retiredAt).toBeNull();
    await issueIn("rectifying", { partners: ["RSJ"] });
    expect(await unitTies("RSJ")).toMatchObject({ openIssues: 1, issues: 1 });

    await createUnit(admin, at, { ...made1, code: "ABC", name: "市撤并局", shortName: "市撤并局" });
    const old = { code: "ABC", version: 1 };
    expect(outcomeOf(await retireUnit(security, at, { ...old, reason: "撤并" }))).toBe("notAllowed");
    const race = [1, 2].map(() => retireUnit(admin, at, { ...old, reason: "撤并" }));
    expect(await outcomes(race)).toEqual(["changedMeanwhile", "ok"]);
    const child = await createUnit(admin, at, { ...made, parent: "ABC", counterpart: null });
    expect(child).toMatchObject({ ok: false, refusal: { fields: { parent: "retired" } } });
    expect(outcomeOf(await restoreUnit(admin, at, { code: "ABC", version: 2 }))).toBe("ok");
    expect(outcomeOf(await restoreUnit(admin, at, { code: "ABC", version: 3 }))).toBe("changedMeanwhile");
    expect(outcomeOf(await restoreUnit(admin, at, { code: "none", version: 1 }))).toBe("notFound");
    expect((await eventsOf("unit:ABC")).map(({ type }) => type)).toEqual([
      "unitCreated",
      "unitRetired",
      "unitRestored",
    ]);
  });

  it("the city never", async () => {
    expect(outcomeOf(await retireUnit(admin, at, { code: "CZ", version: 1, reason: "试试" }))).toBe("inUse");
  });
});
