import type { Side } from "@/domain/figures";
import { surroundings } from "../pictures/surroundings";
import { type Random, shuffled } from "../random";
import { type Dealt, type Lists, published } from "./published";
import type { Tally } from "./tally";
import { type IssuePlot, type WalkPlot, walk } from "./walk-plot";
import { stepsOf, type Way } from "./ways";

/** How the found ones went that are rectified; most by plan. */
const rectified: readonly Way[] = [
  ...Array<Way>(10).fill("closed"),
  ...Array<Way>(3).fill("closedOwnPlan"),
  ...Array<Way>(3).fill("closedSpot"),
  "closedFix",
  "closedFix",
  "closedReturned",
  "closedLate",
];
/** Those under way, in turn. */
const underWay: readonly Way[] = [
  ...(["rectifying", "halfway", "approved", "ownPlan", "rectifying", "submitted", "halfway", "planning"] as const),
  ...(["rectifying", "inspecting", "planned", "halfway", "prepared"] as const),
];
/** What counts nowhere, besides. */
const besides: Record<Side, readonly Way[]> = {
  city: [...Array<Way>(5).fill("declined"), "cancelled", ...Array<Way>(4).fill("merged")],
  counties: [
    ...Array<Way>(12).fill("declined"),
    ...Array<Way>(4).fill("cancelled"),
    ...Array<Way>(10).fill("merged"),
    ...(["raised", "raised", "raised", "draft", "draft"] as const),
  ],
};

/** First working day of the half-year, and the last on which a walk can still be concluded. */
const [first, last] = [-116, -2];
/** Longer titles would read as nothing in particular. */
const longest = 20;

/** Tasks for which somebody comes to look. */
const onSite = /建设|工程|施工|场所|经营许可|消防|养殖|加油站|旅馆|排污|取水/;

/** Working days that a way may take, when every appointment runs into the next day. */
const lengthOf = (way: Way): number => stepsOf(way).reduce((sum, { days }) => sum + Math.max(1, days), 1);
const isOver = (way: Way): boolean => /^(closed|declined|cancelled|merged)/.test(way);

function dayFor(ways: readonly Way[], by: Random): number {
  const longestWay = Math.max(0, ...ways.map(lengthOf));
  if (ways.every(isOver)) return by.between(first, Math.min(last, -longestWay - 1));
  return -longestWay - by.between(0, 1);
}

function channelFor(aspect: string | undefined, by: Random): WalkPlot["channel"] {
  if (aspect === "AS10") return "online";
  if (aspect === "AS15" && by.chance(0.4)) return "phone";
  if (aspect) return by.chance(0.15) ? "online" : "window";
  return by.chance(0.6) ? "window" : by.pick(["online", "online", "online", "phone", "machine"] as const);
}

/** Which walk of those dealt finds what: one problem, sometimes two, most often none or one. */
function ways(side: Side, told: Tally, by: Random): Way[][] {
  const closed = published[side].rectified - told.rectified;
  const open = published[side].found - published[side].rectified - (told.found - told.rectified);
  const groups: Way[][] = [];
  for (let left = closed; left > 0; left--) {
    const way = by.pick(rectified);
    const previous = groups.at(-1);
    if (previous?.length === 1 && by.chance(0.2)) previous.push(way);
    else groups.push([way]);
  }
  for (let at = 0; at < open; at++) groups.push([underWay[at % underWay.length] ?? "rectifying"]);
  for (const way of besides[side]) {
    // Merged into what the same walk found.
    const target = way === "merged" && groups.find((group) => group.length === 1 && group[0] === "closed");
    if (target) target.push(way);
    else groups.push([way]);
  }
  return groups;
}

/** Tells the dealt walks: when, how, what they found and where that has got to. */
export function give(
  side: Side,
  dealt: readonly Dealt[],
  told: Tally,
  lists: Lists,
  used: Set<string>,
  by: Random,
): WalkPlot[] {
  const titles = new Map(lists.tasks.map(({ code, title }) => [code, title]));
  const names = new Map(lists.bureaus.map(({ code, name }) => [code, name]));
  const groups = ways(side, told, by);
  const walks = shuffled(dealt, by);
  const finding = walks.filter(({ task }) => (titles.get(task) ?? "").length <= longest).slice(0, groups.length);
  if (finding.length < groups.length) throw new Error("more was found than was walked");
  const groupOf = new Map(finding.map((one, at) => [one, groups[at] ?? []]));
  const allowed = ({ effect }: Lists["texts"][number]) =>
    side === "counties" || (effect !== "steps" && effect !== "days");

  const textFor = (task: string, aspects: ReadonlySet<string>): Lists["texts"][number] => {
    const own =
      side === "city" && lists.texts.find((text) => text.task === task && !used.has(text.code) && allowed(text));
    const fitting = lists.texts.filter(
      (text) =>
        !text.task &&
        !used.has(`${text.code} ${task}`) &&
        !aspects.has(text.aspect) &&
        allowed(text) &&
        (!text.description.includes("现场上午来一拨") || onSite.test(titles.get(task) ?? "")),
    );
    const text = own || by.pick(fitting);
    used.add(text.task ? text.code : `${text.code} ${task}`);
    return text;
  };

  return walks.map((one) => {
    const { unit, task, deputy, jurisdiction } = one;
    const going = groupOf.get(one) ?? [];
    const aspects = new Set<string>();
    const found = going.map((way): IssuePlot => {
      const text = textFor(task, aspects);
      aspects.add(text.aspect);
      const seen = text.task ? "" : surroundings(jurisdiction, names.get(unit) ?? "", by);
      return [text.code, way, { filling: true, seen }];
    });
    const [target] = found;
    const plots = found.map(
      (issue): IssuePlot =>
        issue[1] === "merged" && target && target !== issue
          ? [issue[0], issue[1], { ...issue[2], into: `${target[0]} ${task} ${unit}` }]
          : issue,
    );
    return walk(dayFor(going, by), task, unit, plots, {
      deputy,
      manner: by.pick(["oneself", "oneself", "oneself", "accompanying", "proxy"] as const),
      channel: channelFor([...aspects][0], by),
      byColleague: by.chance(0.2),
    });
  });
}
