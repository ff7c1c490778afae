import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { accounts, instructions, issues, orders, painPoints, units } from "@/db/schema";
import type { SubjectType } from "@/domain/event";
import { orderNumber } from "@/domain/order";
import { agencyWords } from "@/features/orders/queries/agency-words";

export interface SubjectName {
  type: SubjectType;
  /** Number or username, of an instruction what it is about; the audit log says no more of a subject. */
  name: string;
}

/** What people call the subjects with these ids; the others go by their id. */
export async function namesOf(all: readonly string[]): Promise<Map<string, SubjectName>> {
  const ids = [...new Set(all)];
  if (ids.length === 0) return new Map();
  const numbered = await db.select({ id: issues.id, name: issues.number }).from(issues).where(inArray(issues.id, ids));
  const told = await db
    .select({ id: painPoints.id, name: painPoints.number })
    .from(painPoints)
    .where(inArray(painPoints.id, ids));
  const people = await db
    .select({ id: accounts.id, name: accounts.username })
    .from(accounts)
    .where(inArray(accounts.id, ids));
  const instructed = await db
    .select({ id: instructions.id, number: issues.number, task: instructions.taskCode, unit: units.shortName })
    .from(instructions)
    .leftJoin(issues, eq(issues.id, instructions.issueId))
    .innerJoin(units, eq(units.code, instructions.unit))
    .where(inArray(instructions.id, ids));
  const ordered = await db
    .select({ id: orders.id, year: orders.year, number: orders.number, from: orders.fromUnit, unit: units.shortName })
    .from(orders)
    .innerJoin(units, eq(units.code, orders.unit))
    .where(inArray(orders.id, ids));
  const names = new Map<string, SubjectName>();
  for (const { id, name } of numbered) names.set(id, { type: "issue", name: name ?? "" });
  for (const { id, name } of told) names.set(id, { type: "painPoint", name });
  for (const { id, name } of people) names.set(id, { type: "account", name });
  for (const { id, number, task, unit } of instructed)
    names.set(id, { type: "instruction", name: number ?? task ?? unit });
  const words = await agencyWords(ordered.map(({ from }) => from));
  for (const { id, year, number, from, unit } of ordered)
    names.set(id, {
      type: "order",
      name: year && number ? orderNumber(words.get(from) ?? "", { year, number }) : unit,
    });
  return names;
}
