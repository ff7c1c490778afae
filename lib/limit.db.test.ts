import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema";
import { freshDatabase } from "@/test-support/fresh-database";
import { overLimit } from "./limit";

beforeEach(freshDatabase);

const limit = { name: "test", times: 3, seconds: 600 };
const at = (time: string) => new Date(`2023-07-03T${time}Z`);

test("lets so many through, then says from when on again, and counts each address by itself", async () => {
  for (let tries = 0; tries < 3; tries++) expect(await overLimit(limit, "10.0.0.1", at("01:02:00"))).toBeNull();
  expect(await overLimit(limit, "10.0.0.1", at("01:03:00"))).toEqual(at("01:10:00"));
  expect(await overLimit(limit, "10.0.0.2", at("01:03:00"))).toBeNull();
  expect(await overLimit({ ...limit, name: "other" }, "10.0.0.1", at("01:03:00"))).toBeNull();
  expect(await overLimit(limit, "10.0.0.1", at("01:10:00"))).toBeNull();
});

test("counts many at once exactly", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => overLimit(limit, "10.0.0.3", at("02:00:00"))));
  expect(answers.filter((until) => until === null)).toHaveLength(3);
});

test("keeps no address, and no window that is over", async () => {
  await overLimit(limit, "10.0.0.4", at("03:00:00"));
  await overLimit(limit, "10.0.0.4", at("04:00:00"));
  const rows = await db.select().from(rateLimits);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain("10.0.0.4");
});
