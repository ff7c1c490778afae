import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { issues } from "@/db/schema";
import { addDays, startOf } from "@/domain/calendar";
import { standing } from "@/domain/deadline";
import { issueStates } from "@/domain/issue";
import { insertUnits } from "@/test-support/accounts";
import { freshDatabase } from "@/test-support/fresh-database";
import { overdueOn, standingOn } from "./standing";

const today = "2023-06-15";
const around = [null, -2, 0, 3] as const;
const dayAt = (offset: number | null) => (offset === null ? null : addDays(today, offset));

/** Every state × due day × yellow day × day submitted × returns × suspended. */
const mixtures = issueStates.flatMap((state) =>
  around.flatMap((due) =>
    around.flatMap((warn) =>
      around.flatMap((submitted) =>
        [0, 1, 2].flatMap((returns) =>
          [false, true].map((suspended) => ({
            state,
            dueDay: dayAt(due),
            warnDay: dayAt(warn),
            submittedDay: dayAt(submitted),
            returns,
            suspended,
          })),
        ),
      ),
    ),
  ),
);

beforeAll(async () => {
  await freshDatabase();
  await insertUnits("CZ");
  const fixed = { title: "x", source: "other", raisingUnit: "CZ", jurisdiction: "CZ", createdBy: "t" } as const;
  const since = { createdAt: startOf(today), stateSince: startOf(today) };
  await transaction(async (tx) => {
    for (let from = 0; from < mixtures.length; from += 500)
      await tx
        .insert(issues)
        .values(
          mixtures
            .slice(from, from + 500)
            .map((mixture, at) => ({ id: String(from + at), ...mixture, ...fixed, ...since })),
        );
  });
});

test("the light by SQL is the light by rule, in every mixture", async () => {
  const rows = await db.select({ id: issues.id, light: standingOn(today) }).from(issues);
  expect(rows).toHaveLength(mixtures.length);
  const wrong = rows.filter(({ id, light }) => {
    const mixture = mixtures[Number(id)];
    return mixture && light !== standing(mixture, today);
  });
  expect(wrong).toEqual([]);
});

test("overdue is red by its days alone, and never grey", async () => {
  const rows = await db.select({ id: issues.id }).from(issues).where(overdueOn(today));
  const expected = mixtures.flatMap((mixture, at) =>
    standing({ ...mixture, returns: 0 }, today) === "red" ? [String(at)] : [],
  );
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.sort());
  expect(rows.length).toBeGreaterThan(100);
});

test("no light without a lead's clock", async () => {
  const [row] = await db
    .select({ light: standingOn(today) })
    .from(issues)
    .where(eq(issues.state, "closed"))
    .limit(1);
  expect(row?.light).toBeNull();
});
