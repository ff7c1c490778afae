import { type Day, dayOf, startOf } from "@/domain/calendar";
import { must } from "../must";
import type { IssuePlot } from "../plot/walk-plot";
import { readSteps, type Way, ways } from "../plot/ways";
import { random } from "../random";
import { about } from "../texts/texts";
import { given, type World } from "../world";
import { diary } from "./diary";
import { type IssueScene, prepareEvidence, type Verb } from "./issue-scene";
import type { Story } from "./stage";
import { leadVerbs } from "./verbs-lead";
import { raisingVerbs } from "./verbs-raising";
import { requestVerbs } from "./verbs-requests";
import { reviewVerbs } from "./verbs-review";
import { triageVerbs } from "./verbs-triage";

const verbs: Record<string, Verb> = { ...raisingVerbs, ...triageVerbs, ...leadVerbs, ...reviewVerbs, ...requestVerbs };

/** What comes with a result. */
const written = new Set(["raiseFix", "saveResult", "submit"]);

/** Sets the scene for an issue that is drafted: who raises, answers and inspects. */
export async function issueScene(
  world: World,
  [code, way, more = {}]: IssuePlot,
  drafted: { id: string; raising: string; lead: string; raiser: IssueScene["raiser"]; taskCode: string },
): Promise<IssueScene> {
  const by = random(`${code} ${drafted.taskCode} ${drafted.raising}`);
  const [one, two] = await world.inspectors(drafted.raising, drafted.lead);
  const scene: IssueScene = {
    ...drafted,
    world,
    text: about(given(world.texts, code), given(world.tasks, drafted.taskCode).title, more.seen),
    more,
    head: await world.viewer("head", drafted.lead),
    liaison: await world.viewer("liaison", drafted.lead),
    keys: by.chance(0.5) ? [one, two] : [two, one],
    attempt: 0,
    evidence: [],
    astray: ways[way].includes("reassign"),
    by,
  };
  const set = scenes.get(world) ?? new Map<string, IssueScene>();
  scenes.set(world, set.set(scene.id, scene));
  return scene;
}

const scenes = new WeakMap<World, Map<string, IssueScene>>();
/** The scene of an issue that is on stage. */
export const sceneAt = (world: World, id: string): IssueScene => given(scenes.get(world) ?? new Map(), id);

/** An issue's way, step by step, from the instant that it was drafted. */
export const issueStory = (scene: IssueScene, way: Way, drafted: Date): Story => carriedOn(scene, ways[way], drafted);

/** The steps of a way one after the other, the first so long after an instant. */
export async function* carriedOn(scene: IssueScene, way: string, from: Date): Story {
  const day: Day = dayOf(from);
  const minute = Math.ceil((from.getTime() - startOf(day).getTime()) / 60_000);
  const appointments = diary(scene.world.calendar, day, scene.by, minute);
  for (const { verb, particular, days } of readSteps(way)) {
    const at = appointments.after(days);
    if (written.has(verb)) prepareEvidence(scene, at);
    yield at;
    const done = given(new Map(Object.entries(verbs)), verb);
    must(await done(scene, at, particular), `${verb} ${scene.text.code} ${way} ${at.toISOString()}`);
  }
}
