import { draft } from "@/features/issues/commands/draft";
import { newId } from "@/lib/id";
import { must } from "../must";
import type { OtherPlot } from "../plot/walk-plot";
import { random } from "../random";
import { about } from "../texts/texts";
import { given, leadOf, type World } from "../world";
import { diary } from "./diary";
import { issueScene, issueStory } from "./issue-story";
import type { Story } from "./stage";

/** An issue from another source, drafted by an inspector in the name of the city or a county. */
export async function* otherStory(world: World, plot: OtherPlot): Story {
  const { day, source, unit, issue } = plot;
  const [code, way] = issue;
  const by = random(`other ${code} ${unit}`);
  const { lead, task } = leadOf(world, plot);
  const taskCode = task.code;
  const text = about(given(world.texts, code), task.title);
  const raiser = by.pick(await world.inspectors(unit, unit));

  const at = diary(world.calendar, world.dayAt(day), by).after(0);
  yield at;
  const id = newId();
  const { title, description, cause, severity, aspect } = text;
  must(
    await draft(raiser, at, { id, unit, source, title, description, cause, severity, taskCode, aspectCode: aspect }),
    `draft ${code}`,
  );
  world.issues.set(code, id);
  yield* issueStory(await issueScene(world, issue, { id, raising: unit, lead, raiser, taskCode }), way, at);
}
