import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints } from "@/db/schema";
import type { Asked, Findable } from "@/domain/text/search";
import type { Viewer } from "@/domain/viewer";
import type { PainPointRow } from "@/features/pain-point-way/queries";
import { seers } from "./visible";

/** By what a pain point is found: its number and the masked words, never those told. */
export const findablePainPoint = ({
  number,
  text,
  jurisdiction,
}: Pick<PainPointRow, "number" | "text" | "jurisdiction">): Findable => ({
  subject: "painPoint",
  number,
  title: "",
  text,
  parties: [jurisdiction],
});

export async function findablePainPoints(ids: readonly string[]): Promise<Map<string, Findable>> {
  const rows = await db
    .select({
      id: painPoints.id,
      number: painPoints.number,
      text: painPoints.text,
      jurisdiction: painPoints.jurisdiction,
    })
    .from(painPoints)
    .where(inArray(painPoints.id, [...ids]));
  return new Map(rows.map((row) => [row.id, findablePainPoint(row)]));
}

/** Words asked for among pain points. */
export function askedOf(viewer: Viewer, words: string): Asked {
  const units = viewer.grants.filter(({ role }) => seers.includes(role)).map(({ unit }) => unit);
  const everything = units.some(({ path }) => !path.includes("/"));
  return { subject: "painPoint", words, ...(!everything && { parties: units.map(({ code }) => code) }) };
}
