import type { Side } from "@/domain/figures";
import { type Random, random, shuffled } from "../random";
import { give } from "./filling-issues";
import { type Dealt, type Lists, published } from "./published";
import { itemOf, type Tally, tally } from "./tally";
import type { OtherPlot, WalkPlot } from "./walk-plot";

/** Municipal units that did not walk: 36 of 43 did. */
const absent = ["FY", "JXJ", "RFB", "SJJ", "TJJ", "TZB", "XFJ"];
/** Tasks that only counties walked; the rest of the catalogue nobody did. */
const countiesAlone = 50;

/** Gives each bureau one of its tasks in turn until `count` items are walked that were not before. */
function deal(
  bureaus: Lists["bureaus"],
  tasks: Lists["tasks"],
  taken: ReadonlySet<string>,
  count: number,
  by: Random,
): Dealt[] {
  const hands = shuffled(bureaus, by).map(({ code, jurisdiction, function: of }) => ({
    unit: code,
    jurisdiction,
    left: shuffled(
      tasks.filter(({ code: task, leadUnit }) => leadUnit === of && !taken.has(itemOf(jurisdiction, task))),
      by,
    ),
  }));
  const dealt: Dealt[] = [];
  const given = new Set<string>();
  while (dealt.length < count) {
    const before = dealt.length;
    for (const { unit, jurisdiction, left } of hands) {
      const task = left.pop();
      if (!task || dealt.length === count || given.has(itemOf(jurisdiction, task.code))) continue;
      given.add(itemOf(jurisdiction, task.code));
      dealt.push({ unit, jurisdiction, task: task.code, deputy: false });
    }
    if (dealt.length === before) throw new Error(`only ${dealt.length} of ${count} items are left to walk`);
  }
  return dealt;
}

/** Lets deputies of the busiest bureaus walk every second time, so that as many heads walk as were published. */
function withDeputies(dealt: readonly Dealt[], walked: Tally, heads: number): Dealt[] {
  const byUnit = new Map<string, Dealt[]>();
  for (const one of dealt) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
  const mains = new Set([...walked.units, ...byUnit.keys()]).size;
  const busiest = [...byUnit].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)).slice(0, heads - mains);
  const deputies = new Set(busiest.map(([unit]) => unit));
  return [...byUnit].flatMap(([unit, own]) =>
    own.map((one, at) => ({ ...one, deputy: deputies.has(unit) && at % 2 === 1 })),
  );
}

/** The walks that complete what is told by hand to the published half-year, and what they found. */
export function restOfHalfYear(lists: Lists, walks: readonly WalkPlot[], others: readonly OtherPlot[]): WalkPlot[] {
  const by = random("half-year");
  const jurisdictions = new Map(lists.bureaus.map(({ code, jurisdiction }) => [code, jurisdiction]));
  const told = tally(walks, others, (unit) => jurisdictions.get(unit) ?? unit);
  const dealOn = (side: Side, bureaus: Lists["bureaus"], tasks: Lists["tasks"]) => {
    const { items } = told[side];
    const dealt = deal(bureaus, tasks, items, published[side].items - items.size, by);
    return withDeputies(dealt, told[side], published[side].heads);
  };
  const walking = lists.bureaus.filter(({ code, jurisdiction }) => jurisdiction === "CZ" && !absent.includes(code));
  const city = dealOn("city", walking, lists.tasks);
  const walked = new Set([...city.map(({ task }) => task), ...walks.map(({ task }) => task)]);
  const unwalked = shuffled(
    lists.tasks.filter(({ code }) => !walked.has(code)),
    by,
  );
  // A bureau without a municipal counterpart on the road still has its own tasks to walk.
  const alone = new Set(
    [...unwalked.filter(({ leadUnit }) => absent.includes(leadUnit)), ...unwalked].slice(0, countiesAlone),
  );
  const counties = dealOn(
    "counties",
    lists.bureaus.filter(({ jurisdiction }) => jurisdiction !== "CZ"),
    lists.tasks.filter((task) => walked.has(task.code) || alone.has(task)),
  );
  const used = new Set([
    ...walks.flatMap(({ task, found }) => found.flatMap(([code]) => [code, `${code} ${task}`])),
    ...others.flatMap(({ issue: [code, , more] }) => [code, `${code} ${more?.task}`]),
  ]);
  return [
    ...give("city", city, told.city, lists, used, by),
    ...give("counties", counties, told.counties, lists, used, by),
  ];
}
