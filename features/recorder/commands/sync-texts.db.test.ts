import { beforeEach, expect, it } from "vitest";
import { limits, syncSchema } from "@/features/walks/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { allOdd, oddTexts } from "@/test-support/odd-texts";
import {
  at,
  begun,
  draftsOf,
  findingAt,
  head,
  minutesAfter,
  snapshotOf,
  stepAt,
  taken,
  walkStage,
} from "@/test-support/walk-stage";
import { sync } from "./sync";

beforeEach(async () => {
  await freshDatabase();
  await walkStage();
});

it.each([...oddTexts, ["as long as may be", "长".repeat(1000)] as const])(
  "%s come back as they went in",
  async (_, text) => {
    const id = await begun();
    const editedAt = at.getTime();
    const sent = syncSchema.parse(
      snapshotOf(id, minutesAfter(5), {
        steps: [
          stepAt(at, { name: text.slice(0, limits.name), note: text, documents: [text.slice(0, limits.document)] }),
        ],
        findings: [findingAt(at, { text })],
        summary: { text, editedAt },
      }),
    );
    const { recorded, untaken } = taken(await sync(head, minutesAfter(5), sent));
    expect(untaken).toEqual([]);
    expect(recorded.steps).toEqual(sent.steps);
    expect(recorded.summary.text).toBe(text);
    expect(recorded.findings.map((finding) => finding.text)).toEqual([text]);
    const [draft] = await draftsOf(id);
    expect([draft?.description || draft?.title]).toEqual([text]);
  },
);

it("too long a text is refused with the field that holds it, before anything is kept", () => {
  const finding = findingAt(at, { text: allOdd + "长".repeat(10_000) });
  const parsed = syncSchema.safeParse(snapshotOf(crypto.randomUUID(), at, { findings: [finding] }));
  expect(parsed.error?.issues).toMatchObject([{ code: "too_big", path: ["findings", 0, "text"], maximum: 1000 }]);
});
