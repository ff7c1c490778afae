import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { painPoints } from "@/db/schema";
import type { Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import type { PainPointPlot } from "../plot/pain-point-plot";
import type { Random } from "../random";
import type { PainPointText } from "../texts/pain-point-texts";
import type { World } from "../world";

/** One pain point and the people around it. */
export interface PainPointScene {
  world: World;
  plot: PainPointPlot;
  text: PainPointText;
  id: string;
  number: string;
  /** By which its citizen follows; nobody else has it. */
  code: string;
  /** The city or county in whose inbox it lies. */
  jurisdiction: string;
  inspector: Viewer;
  by: Random;
}

/** Something that is done to a pain point, by a command; `particular` is what stands behind the colon. */
export type PainPointVerb = (scene: PainPointScene, at: Date, particular: string) => Promise<Result<unknown>>;

export async function rowOf({ id }: Pick<PainPointScene, "id">) {
  const [row] = await db.select().from(painPoints).where(eq(painPoints.id, id));
  if (!row) throw new Error(`no pain point ${id}`);
  return row;
}

/** What every form sends. */
export async function target(scene: PainPointScene): Promise<{ id: string; version: number }> {
  const { id, version } = await rowOf(scene);
  return { id, version };
}
