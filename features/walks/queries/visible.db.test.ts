import { beforeAll, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { tasks, walks } from "@/db/schema";
import { can } from "@/domain/permission";
import { roles, type Viewer } from "@/domain/viewer";
import { walkStates } from "@/domain/walk";
import { insertAccount, insertUnits } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { testViewer } from "@/test-support/viewer";
import { walkSubject } from "./subject";
import { visibleWalks } from "./visible";

const paths = ["CZ", "CZ/GAJ", "CZ/GCQ", "CZ/GCQ/GCQ-GAJ", "CZ/GCQ/GCQ-RSJ", "CZ/DZX", "CZ/DZX/DZX-GAJ"];
const codeAt = (path: string) => path.slice(path.lastIndexOf("/") + 1);

beforeAll(async () => {
  await freshDatabase();
  await insertUnits(...paths);
  await insertAccount("head", ["head", "CZ/GAJ"]);
  await transaction(async (tx) => {
    await tx.insert(tasks).values({ code: "T", category: "c", title: "t", leadUnit: "GAJ" });
    for (const state of walkStates)
      for (const unit of paths)
        for (const target of paths)
          await tx.insert(walks).values({
            id: [state, codeAt(unit), codeAt(target)].join(),
            state,
            taskCode: "T",
            unit: codeAt(unit),
            target: codeAt(target),
            jurisdiction: "CZ",
            headId: "head",
            manner: "oneself",
            channel: "window",
            plannedDay: "2023-03-01",
            aspectVersion: 1,
            createdBy: "head",
            createdAt: new Date(0),
          });
  });
});

describe("what a list shows is what may be seen", () => {
  const viewers: Viewer[] = [
    testViewer("nobody"),
    ...roles.flatMap((role) => paths.map((path) => testViewer(`${role} of ${path}`, [role, path]))),
    testViewer("two hats", ["head", "CZ/GAJ"], ["inspector", "CZ/DZX"]),
    testViewer("admin and head", ["admin", "CZ"], ["head", "CZ/GCQ/GCQ-RSJ"]),
  ];
  it.each(viewers.map((viewer) => [viewer.name, viewer] as const))("%s", async (_, viewer) => {
    const all = await db.select().from(walks);
    const seen: string[] = [];
    for (const row of all) if (can(viewer, "walk.see", await walkSubject(row))) seen.push(row.id);
    const listed = await db.select({ id: walks.id }).from(walks).where(visibleWalks(viewer));
    expect(listed.map(({ id }) => id).sort()).toEqual(seen.sort());
  });
});
