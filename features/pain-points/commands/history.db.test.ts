import { asc, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/db/client";
import { events, painPoints, spans } from "@/db/schema";
import { replay } from "@/domain/replay";
import { brokenLink } from "@/test-support/broken-link";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, granted, people } from "@/test-support/ledger";
import { painPointStories } from "@/test-support/pain-point-moves";
import { painPointAt } from "@/test-support/pain-points";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
});

it.each(painPointStories)(
  "after $name, events replayed give the spans, and the open span is the state",
  async (story) => {
    const { id, requestId = "" } = await story.from();
    granted(await story.go(people.inspector, await painPointAt(id), requestId));
    const told = (list: ReturnType<typeof replay>) =>
      list
        .map((span) =>
          [span.subjectId, span.cameFrom, span.state, span.startedAt.getTime(), span.endedAt?.getTime()].join(" "),
        )
        .sort();
    const history = await db.select().from(events).orderBy(asc(events.sequence));
    const kept = await db.select().from(spans);
    expect(told(kept)).toEqual(told(replay(history)));
    for (const row of await db.select().from(painPoints)) {
      const open = kept.filter(({ subjectId, endedAt }) => subjectId === row.id && endedAt === null);
      expect(open.map(({ state }) => state)).toEqual([row.state]);
      const own = await db.select().from(events).where(eq(events.subjectId, row.id)).orderBy(asc(events.sequence));
      expect(brokenLink(own)).toBeUndefined();
    }
  },
);
