import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { issues } from "@/db/schema";
import { addWorkingDays, type Day, dayOf } from "@/domain/calendar";
import type { Result } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { type Evidence, keep, paperOf, photoOf, sharedPaper } from "../pictures/evidence";
import type { IssueParticulars } from "../plot/walk-plot";
import type { Random } from "../random";
import type { IssueText } from "../texts/texts";
import { planWords } from "../texts/wording";
import { given, type World } from "../world";
import { resultOf } from "./outcome";

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
  /** Results written so far. */
  attempt: number;
  /** For the next result. */
  evidence: Evidence[];
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

/** Draws the evidence of a result ahead of its hour: before and after, taken minutes before it is written. */
export function prepareEvidence(scene: IssueScene, at: Date): void {
  const { by, text } = scene;
  const seed = `${text.code} ${scene.taskCode} ${scene.attempt}`;
  const before = (minutes: number) => new Date(at.getTime() - minutes * 60_000);
  if (scene.more.filling && !by.chance(0.1)) {
    scene.evidence = [
      ...(scene.attempt === 0 ? [sharedPaper(before(4), "before", by)] : []),
      sharedPaper(before(3), "after", by),
    ];
    scene.attempt++;
    return;
  }
  scene.evidence = [
    ...(scene.attempt === 0 ? [photoOf(before(4), "before", seed)] : []),
    afterwards(scene, before(3), seed),
    ...(by.chance(0.3) ? [paperOf(before(2), seed)] : []),
  ];
  scene.attempt++;
}

/** How it looks now; on paper only, it looks as it did, or as it did long ago. */
function afterwards({ more }: IssueScene, at: Date, seed: string): Evidence {
  if (more.paper === "onePicture") return { ...photoOf(at, "before", seed), phase: "after", name: "整改后.jpg" };
  const taken = more.paper === "oldPicture" ? new Date(at.getTime() - 90 * 86_400_000) : at;
  return { ...photoOf(taken, "after", seed), at };
}

/** Uploads what was prepared, and gives the fields of the result. */
export async function resultFor(scene: IssueScene) {
  for (const one of scene.evidence) await keep(scene.liaison, scene.id, one, scene.world.pile);
  scene.evidence = [];
  return resultOf(scene, (await rowOf(scene)).round);
}
