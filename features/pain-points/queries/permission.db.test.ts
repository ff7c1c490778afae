import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { painPoints } from "@/db/schema";
import { can } from "@/domain/permission";
import { visibleFile } from "@/features/files/queries";
import { loadPainPoint } from "@/features/pain-point-way/queries";
import { freshDatabase } from "@/test-support/fresh-database";
import { now } from "@/test-support/permission/records";
import { permissionStage, type Stage, viewers } from "@/test-support/permission/stage";
import { inboxCounts, inboxPage, inboxTabs } from "./inbox";
import { painPointOffers } from "./offers";
import { decidedBy, visiblePainPoints } from "./visible";

let stage: Stage;
beforeAll(async () => {
  await freshDatabase();
  stage = await permissionStage();
});

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

describe("inbox, counts and buttons show exactly what `can` lets", () => {
  it.each(viewers.map((viewer) => [viewer.name, viewer] as const))("%s", async (_, viewer) => {
    const seen = stage.painPoints.filter(({ subject }) => can(viewer, "painPoint.see", subject));
    const decides = stage.painPoints.filter(({ subject }) => can(viewer, "painPoint.decide", subject));
    const found = (condition: ReturnType<typeof decidedBy>) =>
      db.select({ id: painPoints.id }).from(painPoints).where(condition);
    expect(ids(await found(visiblePainPoints(viewer)))).toEqual(ids(seen));
    expect(ids(await found(decidedBy(viewer)))).toEqual(ids(decides));

    const counts = await inboxCounts(viewer);
    expect(counts.all).toBe(seen.length);
    for (const tab of inboxTabs) expect((await inboxPage(viewer, tab, 1, now)).total, tab).toBe(counts[tab]);
    for (const one of stage.painPoints) {
      const loaded = await loadPainPoint(viewer, one.id);
      expect(loaded !== undefined).toBe(seen.includes(one));
      expect((await visibleFile(viewer, one.fileId)) !== undefined).toBe(seen.includes(one));
      if (loaded)
        expect(painPointOffers(viewer, loaded).length > 0).toBe(decides.includes(one) && offered(one.subject.state));
    }
  });
});

/** What was declined is over and stays hidden; everything else can at least be made public. */
const offered = (state: string) => state !== "declined";
