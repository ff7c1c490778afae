import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { db, transaction } from "@/db/client";
import { deliveries, webhooks } from "@/db/schema";
import type { NoticeKind } from "@/domain/notice";
import { loadIssue } from "@/features/issues/queries/subject";
import { freshDatabase } from "@/test-support/fresh-database";
import { aCity, at, issueIn, monday, people, row } from "@/test-support/ledger";
import { tellAtOnce } from "./tell";

beforeEach(async () => {
  await freshDatabase();
  await aCity();
  await transaction(async (tx) => {
    for (const unit of ["SGJ", "CZ", "GCQ"])
      await tx.insert(webhooks).values({
        ...{ id: unit, name: unit, preset: "generic", host: "robot.example.cn", unit, address: "sealed" },
        ...{ createdBy: "admin", createdAt: at(monday) },
      });
  });
});

it.each<[NoticeKind, string[]]>([
  ["overdue", ["CZ", "SGJ"]],
  ["orderIssued", ["CZ", "SGJ"]],
  // Whoever is looked back at, or drafted about, does not hear it from the robot of their own group.
  ["lookBackDrawn", ["CZ"]],
  ["orderDrafted", ["CZ"]],
  ["interviewDue", ["CZ"]],
])("of %s the robots of %j are called", async (kind, heard) => {
  const id = await issueIn("rectifying");
  const issue = await loadIssue(people.inspector, id);
  if (!issue) throw new Error("no issue");
  const { number } = await row(id);
  const news = { kind, issue: { id, number, subject: issue.subject }, occurrence: "1", unit: "SGJ", day: monday };
  await transaction((tx) => tellAtOnce(tx, at(monday), people.inspector, news));
  const called = await db
    .select({ hook: deliveries.webhookId })
    .from(deliveries)
    .where(eq(deliveries.channel, "webhook"));
  expect(called.map(({ hook }) => hook).sort()).toEqual(heard);
});
