import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import { can } from "@/domain/permission";
import { visibleFile } from "@/features/files/queries";
import { freshDatabase } from "@/test-support/fresh-database";
import { now } from "@/test-support/permission/records";
import { permissionStage, type Stage, viewers } from "@/test-support/permission/stage";
import { exportLines } from "./export";
import { issuePage } from "./list";
import { loadIssue } from "./subject";
import { visibleIssues } from "./visible";

let stage: Stage;
beforeAll(async () => {
  await freshDatabase();
  stage = await permissionStage();
});

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

describe("lists, counts, exports and files show exactly what `can` lets see", () => {
  it.each(viewers.map((viewer) => [viewer.name, viewer] as const))("%s", async (_, viewer) => {
    const allowed = ids(stage.issues.filter(({ subject }) => can(viewer, "issue.see", subject)));

    expect(ids(await db.select({ id: issues.id }).from(issues).where(visibleIssues(viewer)))).toEqual(allowed);
    expect((await issuePage(viewer, {}, {}, now)).total).toBe(allowed.length);
    const exported = await exportLines(viewer, {}, {}, now);
    expect(exported.ok && ids(exported.value)).toEqual(allowed);

    const loaded: { id: string }[] = [];
    const opened: { id: string }[] = [];
    for (const { id, fileId } of stage.issues) {
      if (await loadIssue(viewer, id)) loaded.push({ id });
      if (await visibleFile(viewer, fileId)) opened.push({ id });
    }
    expect(ids(loaded)).toEqual(allowed);
    expect(ids(opened)).toEqual(allowed);

    const walked: { id: string }[] = [];
    for (const { id, fileId } of stage.walks) if (await visibleFile(viewer, fileId)) walked.push({ id });
    expect(ids(walked)).toEqual(ids(stage.walks.filter(({ subject }) => can(viewer, "walk.read", subject))));
  });
});
