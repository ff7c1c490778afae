import { mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { files, issues, painPointIssues, resultMarks } from "@/db/schema";
import type { IssueSource } from "@/domain/issue";
import type { Viewer } from "@/domain/viewer";
import { fillMarks } from "@/features/closing-texts/commands";
import { attach } from "@/features/files/commands";
import { submit, withdraw } from "@/features/issues/commands/result";
import { close, pass } from "@/features/issues/commands/review";
import { loadIssue } from "@/features/issues/queries/subject";
import { fillPrints } from "@/features/picture-prints/commands";
import { readContent } from "@/lib/files/content";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, aResult, at, evidence, granted, issueIn, people, row, target } from "@/test-support/ledger";
import { told } from "@/test-support/pain-points";
import { issueSignals } from "./signals";

const folder = mkdtempSync(join(tmpdir(), "signals-"));
process.env.STORAGE_DIR = folder;
const { inspector, inspector2, head, liaison, leader, countyInspector } = people;
const day = at("2023-05-18");
const text = "把四个园区厂房地址导入登记系统，企业选址即视为已提供住所材料，窗口不再收取，过渡期由窗口人员代为核验。";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

const signals = async (id: string, viewer: Viewer = inspector) => {
  const loaded = await loadIssue(viewer, id);
  return loaded ? issueSignals(viewer, loaded) : undefined;
};
const kinds = async (id: string, viewer?: Viewer) => (await signals(id, viewer))?.list.map(({ kind }) => kind);

async function handedIn(words = text, evidenced = true): Promise<string> {
  const id = await issueIn("rectifying");
  if (evidenced) await evidence(id, "before", "after");
  granted(await submit(head, day, { ...(await target(id)), ...aResult, text: words }));
  return id;
}
/** A picture with something on it, unlike those of other seeds. */
async function shot(
  issue: string,
  phase: "before" | "after",
  seed: number,
  taken = "2023:05:17 09:00:00",
  width = 640,
) {
  const any = (nth: number, most: number) => (Math.imul((nth + 1) * (seed + 11), 0x9e3779b1) >>> 8) % most;
  const cells = Array.from({ length: 14 }, (_, nth) => {
    const grey = any(nth * 4 + 3, 256);
    return `<circle cx="${any(nth * 4, 640)}" cy="${any(nth * 4 + 1, 480)}" r="${40 + any(nth * 4 + 2, 110)}" fill="rgb(${grey},${grey},${grey})"/>`;
  }).join("");
  const path = join(folder, crypto.randomUUID());
  await writeFile(
    path,
    await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">${cells}</svg>`))
      .resize(width)
      .jpeg({ quality: 70 })
      .withExif({ IFD2: { DateTimeOriginal: taken } })
      .toBuffer(),
  );
  const content = granted(await readContent(path));
  const upload = { id: crypto.randomUUID(), name: "窗口.jpg", phase, issue };
  granted(await attach(liaison, at("2023-05-17", "16:00"), upload, content));
  return upload.id;
}

async function linked(issueId: string, source: IssueSource, toldAt: Date, linkedAt: Date) {
  const link = { painPointId: (await told({}, toldAt)).id, issueId, round: 1, linkedBy: inspector.accountId, linkedAt };
  await transaction((tx) => tx.insert(painPointIssues).values(link));
  await transaction((tx) => tx.update(issues).set({ source }).where(eq(issues.id, issueId)));
}

describe("an issue that was put right", () => {
  it("shows nothing, with its own text and its own pictures", async () => {
    await handedIn("公示期满前一日、期满当日各发一条短信，并在首页弹出待办，窗口电话同步提醒申请人按时办结。");
    const id = await issueIn("rectifying");
    await shot(id, "before", 1);
    await shot(id, "after", 2);
    granted(await submit(head, day, { ...(await target(id)), ...aResult, text }));
    expect(await kinds(id)).toEqual([]);
  });
});

describe("a closure on paper", () => {
  it("is told by a text that another issue's result has said before", async () => {
    const first = await handedIn();
    const second = await handedIn(`我局高度重视此项工作。${text.replace("四个", "4个")}举一反三，特此报告。`);
    expect((await signals(second))?.list).toMatchObject([{ kind: "sameText", issueId: first, percent: 97 }]);
    expect((await signals(second))?.others[first]?.number).toBe("CZ-2023-0001");
  });

  it("is told no more once the text was taken back and written anew", async () => {
    await handedIn();
    const id = await handedIn();
    granted(await withdraw(liaison, day, await target(id)));
    const words = "公示期满前一日、期满当日各发一条短信，并在首页弹出待办，窗口电话同步提醒申请人按时办结。";
    granted(await submit(head, day, { ...(await target(id)), ...aResult, text: words }));
    expect(await kinds(id)).toEqual([]);
  });

  it("is told by a picture of another issue, made smaller, and by the one from before", async () => {
    const other = await issueIn("rectifying");
    const borrowed = await shot(other, "after", 7);
    const id = await issueIn("rectifying");
    const before = await shot(id, "before", 3);
    const again = await shot(id, "after", 3);
    const small = await shot(id, "after", 7, undefined, 400);
    granted(await submit(head, day, { ...(await target(id)), ...aResult, text }));
    expect((await signals(id))?.list).toEqual(
      expect.arrayContaining([
        { kind: "samePicture", fileId: again, otherFileId: before, issueId: id, own: true },
        { kind: "samePicture", fileId: small, otherFileId: borrowed, issueId: other, own: false },
      ]),
    );
  });

  it("is told by a picture older than the finding", async () => {
    const id = await issueIn("rectifying");
    await shot(id, "before", 1);
    const old = await shot(id, "after", 2, "2023:05:07 17:00:00");
    granted(await submit(head, day, { ...(await target(id)), ...aResult, text }));
    expect((await signals(id))?.list).toMatchObject([{ kind: "takenBefore", fileId: old }]);
  });

  it("was found when the citizen told of it, where the issue was made of their words", async () => {
    const id = await issueIn("rectifying"); // written down on 2023-05-08
    await linked(id, "citizen", at("2023-05-05", "16:00"), (await row(id)).createdAt);
    await shot(id, "before", 1);
    await shot(id, "after", 2, "2023:05:06 09:00:00");
    const old = await shot(id, "after", 3, "2023:05:04 17:00:00");
    granted(await submit(head, day, { ...(await target(id)), ...aResult, text }));
    expect((await signals(id))?.list).toMatchObject([{ kind: "takenBefore", fileId: old }]);
    await transaction((tx) => tx.update(painPointIssues).set({ endedAt: day }));
    expect((await signals(id))?.list).toHaveLength(2);
  });

  it.each(["walk", "citizen"] as const)("was found no sooner by what was linked to it later (%s)", async (source) => {
    const id = await issueIn("rectifying");
    await linked(id, source, at("2023-01-10"), at("2023-05-17"));
    await shot(id, "before", 1);
    const old = await shot(id, "after", 2, "2023:03:14 09:00:00");
    granted(await submit(head, day, { ...(await target(id)), ...aResult, text }));
    expect((await signals(id))?.list).toMatchObject([{ kind: "takenBefore", fileId: old }]);
  });

  it("is told by keys turned within minutes, and by nothing measured", async () => {
    const id = await issueIn("rectifying");
    await evidence(id, "before", "after");
    const unmeasured = { ...aResult, outcomes: [], noOutcomeReason: "不涉及增减。" };
    granted(await submit(head, day, { ...(await target(id)), ...unmeasured, text }));
    expect(await kinds(id)).toEqual(["noOutcome"]);
    granted(await pass(inspector, at("2023-05-18", "10:03"), await target(id)));
    expect((await signals(id))?.list).toMatchObject([
      { kind: "quick", step: "pass", minutes: 3 },
      { kind: "noOutcome", reason: "不涉及增减。" },
    ]);
    const closing = { ...(await target(id)), conclusion: "复核属实。" };
    granted(await close(inspector2, at("2023-05-18", "10:08"), closing));
    expect((await signals(id))?.list[0]).toMatchObject({ kind: "quick", step: "close", minutes: 8 });
  });
});

describe("who sees signals", () => {
  it("is whoever may pass or close, while there is something to review", async () => {
    await handedIn();
    const id = await handedIn();
    for (const viewer of [inspector, inspector2]) expect(await kinds(id, viewer)).toEqual(["sameText"]);
    for (const viewer of [leader, head, liaison]) expect(await kinds(id, viewer)).toEqual([]);
    expect(await signals(id, countyInspector)).toBeUndefined();
    expect(await kinds(await issueIn("rectifying"))).toEqual([]);
  });
});

describe("after an upgrade", () => {
  it("what has no marks and no prints gets them, and once", async () => {
    await handedIn();
    const id = await issueIn("rectifying");
    await shot(id, "before", 3);
    const again = await shot(id, "after", 3);
    granted(await submit(head, day, { ...(await target(id)), ...aResult, text }));
    await transaction(async (tx) => {
      await tx.delete(resultMarks);
      await tx.update(files).set({ finePrint: null, perceptualHash: null });
    });
    expect(await kinds(id)).toEqual([]);
    await fillMarks();
    expect([await fillPrints(), await fillPrints()]).toEqual([2, 0]);
    expect(await kinds(id)).toEqual(["sameText", "samePicture"]);
    const [file] = await db.select().from(files).where(eq(files.id, again));
    expect(file?.finePrint).toHaveLength(128);
  });
});
