import { anyDayPaths, halfYearPaths, inTurn, issuePaths, ledgerPaths, publicPaths, searchPaths } from "./addresses";
import type { Target } from "./load";
import { atLeast, atMost, type Measure } from "./report";
import { type Effort, type Measured, oneByOne, underLoad } from "./rounds";

/** A server on a database of so many issues, with who is signed in there. */
export interface Stand {
  size: number;
  url: string;
  cookies: Record<"inspector" | "county" | "head" | "leader", string>;
}
type Who = keyof Stand["cookies"];

const on = ({ url, cookies }: Stand, name: string, paths: readonly string[], who?: Who): Target => {
  const next = inTurn(paths);
  return { name, address: () => url + next(), cookie: who && cookies[who] };
};
const given = (from: ReadonlyMap<string, Measured>, name: string): Measured => {
  const found = from.get(name);
  if (!found) throw new Error(`not measured: ${name}`);
  return found;
};

export interface Paged {
  measures: Measure[];
  readings: Measured[];
}

/** Requests a second of the largest ledger, each page against one that does nothing in the same layout. */
export async function measureThroughput(stand: Stand, bareUrl: string, effort: Effort): Promise<Paged> {
  const issues = await issuePaths(stand.url, stand.cookies.inspector);
  const targets = [
    on(stand, "empty office page", ["/bench"], "inspector"),
    on(stand, "ledger", ledgerPaths, "inspector"),
    on(stand, "ledger, county's inspector", ["/issues?status=open&source=hotline&sort=due"], "county"),
    on(stand, "ledger, bureau head", ["/issues?status=open&source=walk&sort=due"], "head"),
    on(stand, "ledger, waits for me", ["/issues?mine=1&status=submitted,inspecting&sort=due"], "inspector"),
    on(stand, "two-character search", searchPaths, "inspector"),
    on(stand, "issue page", issues, "inspector"),
    on(stand, "figures", anyDayPaths, "inspector"),
    on(stand, "desk, inspector", ["/desk"], "inspector"),
    on(stand, "desk, leader", ["/desk"], "leader"),
    on(stand, "fixed 25 rows", ["/api/bench"], "inspector"),
    on(stand, "/api/v1/issues", ["/api/v1/issues"], "inspector"),
    on(
      stand,
      "/api/v1/issues, filtered",
      ledgerPaths.map((path) => `/api/v1${path}`),
      "inspector",
    ),
    { name: "bare node:http + driver", address: () => bareUrl },
    on(stand, "empty public page", ["/bench-public"]),
    ...publicPaths.map((path) => on(stand, `public ${path}`, [path])),
  ];
  const read = await underLoad(targets, effort);
  const rate = (name: string) => given(read, name).perSecond;
  const against = (name: string, baseline: string, budget: number) =>
    atLeast(`${name}, against ${baseline}`, rate(name), rate(baseline), budget, {
      perSecond: rate(name),
      baselinePerSecond: rate(baseline),
    });
  const bareRatio = rate("/api/v1/issues") / rate("bare node:http + driver");
  return {
    readings: [...read.values(), { name: "/api/v1/issues ÷ bare (shown only)", perSecond: bareRatio, p50: 0, p95: 0 }],
    measures: [
      ...["ledger", "ledger, county's inspector", "ledger, bureau head", "ledger, waits for me"].map((name) =>
        against(name, "empty office page", 0.5),
      ),
      against("/api/v1/issues", "fixed 25 rows", 0.6),
      against("/api/v1/issues, filtered", "fixed 25 rows", 0.6),
      ...publicPaths.map((path) => against(`public ${path}`, "empty public page", 0.7)),
    ],
  };
}

/** How long one request takes as the ledger grows; all sizes take turns. */
export async function measureGrowth(stands: readonly Stand[], effort: Effort): Promise<Paged> {
  const same = (path: string) => async () => [path];
  const pages: [name: string, paths: (stand: Stand) => Promise<readonly string[]>, who: Who][] = [
    ["ledger", async () => ledgerPaths, "inspector"],
    ["ledger, county's inspector", async () => ["/issues?status=open&source=hotline&sort=due"], "county"],
    ["issue page", ({ url, cookies }) => issuePaths(url, cookies.inspector), "inspector"],
    ["two-character search", async () => searchPaths, "inspector"],
    ["figures", async () => halfYearPaths, "inspector"],
  ];
  /** Without a budget, but nobody should wait for them either. */
  const shown: typeof pages = [
    ["empty office page", same("/bench"), "inspector"],
    ["desk, inspector", same("/desk"), "inspector"],
    ["desk, county's inspector", same("/desk"), "county"],
    ["desk, bureau head", same("/desk"), "head"],
    ["desk, leader", same("/desk"), "leader"],
    ["ledger, what waits for an inspector", same("/issues?mine=1&sort=due"), "inspector"],
    ["ledger, bureau head in another jurisdiction", same("/issues?jurisdiction=GCQ&status=open"), "head"],
    ["ledger of one unit", same("/issues?unit=SGJ&sort=unit"), "inspector"],
    ["a common word and a narrow filter", same(`${searchPaths[0]}&status=submitted`), "inspector"],
    ["issues behind a figure", same("/issues?found=2023-01-01..2023-06-30&status=closed"), "inspector"],
    ["wall", same("/tasks/wall"), "inspector"],
    ["wall, bureau head", same("/tasks/wall"), "head"],
    ["tasks", same("/tasks"), "inspector"],
    ["walks", same("/walks"), "inspector"],
    ["inbox of pain points", same("/pain-points"), "inspector"],
  ];
  const measures: Measure[] = [];
  const readings: Measured[] = [];
  const [least, largest] = [stands[0] as Stand, stands.at(-1) as Stand];
  const nameAt = (name: string, { size }: Stand) => `${name} at ${size}`;
  const turns = async ([name, pathsOf, who]: (typeof pages)[number]) => {
    const targets: Target[] = [];
    for (const stand of stands) targets.push(on(stand, nameAt(name, stand), await pathsOf(stand), who));
    const read = await oneByOne(targets, effort);
    readings.push(...read.values());
    return read;
  };
  for (const page of pages) {
    const [name] = page;
    const read = await turns(page);
    const [small, large] = [given(read, nameAt(name, least)).p50, given(read, nameAt(name, largest)).p50];
    if (stands.length > 1)
      measures.push(atMost(`${name}, ${least.size} → ${largest.size} issues`, large, small, 1.5, { small, large }));
  }
  for (const page of shown) await turns(page);
  const [any, ledger] = ["figures as of any day", "ledger beside them"];
  const read = await oneByOne(
    [on(largest, any, anyDayPaths, "inspector"), on(largest, ledger, ledgerPaths, "inspector")],
    effort,
  );
  readings.push(...read.values());
  const [figures, page] = [given(read, any).p50, given(read, ledger).p50];
  measures.push(atMost(`${any}, against the ledger page`, figures, page, 3, { figures, ledger: page }));
  return { measures, readings };
}
