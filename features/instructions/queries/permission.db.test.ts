import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { instructions } from "@/db/schema";
import { can } from "@/domain/permission";
import { freshDatabase } from "@/test-support/fresh-database";
import { permissionStage, type Stage, viewers } from "@/test-support/permission-stage";
import { loadInstruction } from "./subject";
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
