import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import { addWorkingDays, type Day, dayOf } from "@/domain/calendar";
import type { Viewer } from "@/domain/permission";
import type { Result } from "@/domain/refusal";
import { attachPaper, attachPhoto } from "./evidence";
import { resultOf } from "./outcome";
import type { IssueParticulars } from "./plot/walk-plot";
import type { Random } from "./random";
import type { IssueText } from "./texts";
import { planWords } from "./wording";
import { given, type World } from "./world";

/** One issue and the people around it. */
export interface IssueScene {
  world: World;
  id: string;
  text: IssueText;
  more: IssueParticulars;
  taskCode: string;
  raising: string;
  lead: string;
  /** Head (or inspector) who raises, head and liaison who answer for it, two inspectors. */
  raiser: Viewer;
  head: Viewer;
  liaison: Viewer;
  keys: readonly [Viewer, Viewer];
  /** It is handed to a wrong unit first. */
  astray: boolean;
  /** How it was before is on file. */
  shown?: boolean;
  by: Random;
}

/** Something that is done to an issue, by a command; `particular` is what stands behind the colon. */
export type Verb = (scene: IssueScene, at: Date, particular: string) => Promise<Result<unknown>>;

export async function rowOf({ id }: IssueScene) {
  const [row] = await db.select().from(issues).where(eq(issues.id, id));
  if (!row) throw new Error(`no issue ${id}`);
  return row;
}

/** What every command asks for. */
export async function target(scene: IssueScene): Promise<{ id: string; version: number }> {
  const { id, version } = await rowOf(scene);
  return { id, version };
}

export const shortName = ({ world }: IssueScene, unit: string): string => given(world.units, unit).shortName;

/** The plan's words and a day not after the assigned one. */
export function planFor(scene: IssueScene, at: Date, latest: Day | null) {
  const { calendar } = scene.world;
  const today = dayOf(at);
  const own = latest
    ? addWorkingDays(calendar, latest, -scene.by.between(0, 2))
    : addWorkingDays(calendar, today, scene.by.between(9, 12));
  return { ...planWords(scene.text, shortName(scene, scene.lead), scene.by), dueDay: own < today ? today : own };
}

/** Uploads before and after, minutes before the result is written, and gives its fields. */
export async function resultFor(scene: IssueScene, at: Date, uploader: Viewer) {
  const row = await rowOf(scene);
  const seed = `${scene.text.code} ${row.round} ${row.returns}`;
  const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
  if (!scene.shown) await attachPhoto(uploader, before(4), scene.id, "before", seed);
  await attachPhoto(uploader, before(3), scene.id, "after", seed);
  scene.shown = true;
  if (scene.by.chance(0.3)) await attachPaper(uploader, before(2), scene.id, seed);
  return resultOf(scene, row.round);
}
