import { and, eq, gte, isNull, lte, sql } from "drizzle-orm";
import { prepared } from "@/db/prepared";
import { counters, holidays, painPoints, settings, tasks, units } from "@/db/schema";

// What telling reads and writes: the public door is the one that many use at once.

export const unitCalled = prepared((tx) =>
  tx
    .select({ code: units.code, jurisdiction: units.jurisdiction, retiredAt: units.retiredAt })
    .from(units)
    .where(eq(units.code, sql.placeholder("code")))
    .prepare("tell_unit"),
);

/** The city, whose inbox takes what names no unit. */
export const theCity = prepared((tx) =>
  tx.select({ code: units.code }).from(units).where(isNull(units.parent)).prepare("tell_city"),
);

export const taskCalled = prepared((tx) =>
  tx
    .select({ code: tasks.code, retiredAt: tasks.retiredAt })
    .from(tasks)
    .where(eq(tasks.code, sql.placeholder("code")))
    .prepare("tell_task"),
);

/** Days off and made up within the reach of a deadline. */
export const holidaysBetween = prepared((tx) =>
  tx
    .select({ date: holidays.date, kind: holidays.kind })
    .from(holidays)
    .where(and(gte(holidays.date, sql.placeholder("from")), lte(holidays.date, sql.placeholder("to"))))
    .prepare("tell_holidays"),
);

/** The working days as an administrator set them. */
export const daysSet = prepared((tx) =>
  tx.select({ value: settings.value }).from(settings).where(eq(settings.name, "deadlineDays")).prepare("tell_days"),
);

export const toldSince = prepared((tx) =>
  tx
    .select({ id: painPoints.id })
    .from(painPoints)
    .where(
      and(
        eq(painPoints.digest, sql.placeholder("digest")),
        gte(painPoints.createdAt, sql.param(sql.placeholder("since"), painPoints.createdAt)),
      ),
    )
    .limit(1)
    .prepare("tell_before"),
);

/** The next running number of a scope; atomic on both databases. */
export const countUp = prepared((tx) =>
  tx
    .insert(counters)
    .values({ scope: sql.placeholder("scope"), value: 1 })
    .onConflictDoUpdate({ target: counters.scope, set: { value: sql`${counters.value} + 1` } })
    .returning({ value: counters.value })
    .prepare("tell_number"),
);

export const insertPainPoint = prepared((tx) =>
  tx
    .insert(painPoints)
    .values({
      id: sql.placeholder("id"),
      number: sql.placeholder("number"),
      state: "received",
      channel: sql.placeholder("channel"),
      language: sql.placeholder("language"),
      taskCode: sql.placeholder("taskCode"),
      unit: sql.placeholder("unit"),
      jurisdiction: sql.placeholder("jurisdiction"),
      text: sql.placeholder("text"),
      original: sql.placeholder("original"),
      name: sql.placeholder("name"),
      phone: sql.placeholder("phone"),
      digest: sql.placeholder("digest"),
      codeDigest: sql.placeholder("codeDigest"),
      quarantined: sql.placeholder("quarantined"),
      quarantineReason: sql.placeholder("quarantineReason"),
      interimDueDay: sql.placeholder("interimDueDay"),
      createdAt: sql.placeholder("createdAt"),
      stateSince: sql.placeholder("createdAt"),
    })
    .prepare("tell"),
);
