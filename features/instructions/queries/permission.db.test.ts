import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { instructions } from "@/db/schema";
import { instructionOwed } from "@/domain/instruction";
import { can } from "@/domain/permission";
import { freshDatabase } from "@/test-support/fresh-database";
import { now } from "@/test-support/permission/records";
import { permissionStage, type Stage, viewers } from "@/test-support/permission/stage";
import { lateOn } from "./late";
import { hasInstructions, instructionCounts, instructionPage, instructionTabs } from "./list";
import { loadInstruction } from "./subject";
import { instructionViews } from "./views";
import { addressedTo, visibleInstructions, writtenFor } from "./visible";

let stage: Stage;
beforeAll(async () => {
  await freshDatabase();
  stage = await permissionStage();
});

const twins = [
  ["instruction.see", visibleInstructions],
  ["instruction.answer", addressedTo],
  ["instruction.decide", writtenFor],
] as const;

describe("conditions find exactly what `can` lets", () => {
  it.each(viewers.map((viewer) => [viewer.name, viewer] as const))("%s", async (_, viewer) => {
    for (const [action, condition] of twins) {
      const found = await db.select({ id: instructions.id }).from(instructions).where(condition(viewer));
      const may = stage.instructions.filter(({ subject }) => can(viewer, action, subject));
      expect(found.map(({ id }) => id).sort(), action).toEqual(may.map(({ id }) => id).sort());
    }
    for (const one of stage.instructions)
      expect((await loadInstruction(viewer, one.id)) !== undefined).toBe(can(viewer, "instruction.see", one.subject));
  });
});

describe("list, tabs and buttons show the same", () => {
  it.each(viewers.map((viewer) => [viewer.name, viewer] as const))("%s", async (_, viewer) => {
    const seen = stage.instructions.filter(({ subject }) => can(viewer, "instruction.see", subject));
    const counts = await instructionCounts(viewer, now);
    expect(counts.all).toBe(seen.length);
    for (const tab of instructionTabs)
      expect((await instructionPage(viewer, tab, 1, now)).total, tab).toBe(counts[tab]);
    const leads = viewer.grants.some(({ role }) => role === "leader");
    expect(await hasInstructions(viewer)).toBe(leads || seen.length > 0);
    for (const { row, offers } of await instructionViews(viewer, undefined, now)) {
      const subject = seen.find(({ id }) => id === row.id)?.subject;
      if (!subject) throw new Error(`${viewer.name} is shown ${row.id}`);
      const answers = can(viewer, "instruction.answer", subject);
      expect(offers.some((move) => move === "sign" || move === "answer")).toBe(
        answers && (row.state === "issued" || row.state === "signed"),
      );
      expect(offers.includes("close")).toBe(row.state === "answered" && can(viewer, "instruction.decide", subject));
    }
  });

  it.each(["2023-05-08", "2023-05-09", "2023-05-10", "2023-05-11", "2023-05-12"])("late on %s", async (today) => {
    const rows = await db.select().from(instructions);
    const late = await db.select({ id: instructions.id }).from(instructions).where(lateOn(today));
    const meant = rows.filter((row) => (instructionOwed(row) ?? today) < today);
    expect(late.map(({ id }) => id).sort()).toEqual(meant.map(({ id }) => id).sort());
  });
});
