import { readdirSync } from "node:fs";
import { relative } from "node:path";
import { type APIRequestContext, request as requests } from "@playwright/test";
import { can } from "@/domain/permission";
import type { Viewer } from "@/domain/viewer";
import messages from "@/messages/zh-CN.json" with { type: "json" };
import { expect, test } from "./support/fixtures";
import {
  forCatalogue,
  forSeeing,
  forWork,
  jurisdictionOf,
  someIssues,
  someWalks,
  type Visits,
  when,
} from "./support/permission-visits";
import { readWorld, some, usernames, type World } from "./support/permission-world";
import { sessionCookieFor } from "./support/sign-in";

const found = readdirSync("app", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === "page.tsx")
  .map((entry) => relative("app", entry.parentPath));
/** Pages for everybody, signed in or not. */
const open = found.filter((path) => path.startsWith("(public)"));

/** Every other page with the addresses at which it is asked for. A page not listed fails the test. */
const pages: Record<string, Visits> = {
  "(office)/tasks": forWork("/tasks"),
  "(office)/search": forWork(`/search?q=${encodeURIComponent("材料")}`),
  "(office)/tasks/wall": forWork("/tasks/wall"),
  "(office)/tasks/aspects": forWork("/tasks/aspects"),
  "(office)/tasks/[code]": (world, viewer) => forWork(`/tasks/${world.aTask}`)(world, viewer),
  "(office)/issues": forWork("/issues"),
  "(office)/issues/[id]": (here, viewer) =>
    someIssues(here).map(({ id, subject }) => ({
      address: `/issues/${id}`,
      must: when(can(viewer, "issue.see", subject)),
    })),
  "(office)/issues/new": (_, viewer) => [
    {
      address: "/issues/new",
      must: when(viewer.grants.some(({ unit }) => can(viewer, "unit.raiseIssue", { type: "unit", unit }))),
    },
  ],
  "(office)/desk": (_, viewer) => {
    // Administrators have homes of their own.
    const leadsOn = can(viewer, "system.seeAccounts") || can(viewer, "system.seeAudit") ? 307 : 404;
    return [{ address: "/desk", must: can(viewer, "system.work") ? 200 : leadsOn }];
  },
  "(office)/pain-points": forSeeing("PainPoints", "/pain-points", "/pain-points?tab=all"),
  "(office)/board": forSeeing("Board", "/board"),
  "(office)/board/issues": forSeeing("Board", "/board/issues", "/board/issues?status=open"),
  "(office)/board/queue/[group]": (world, viewer) => [
    ...forSeeing("Board", "/board/queue/all", "/board/queue/results")(world, viewer),
    { address: "/board/queue/none", must: 404 },
  ],
  "(office)/board/queue/[group]/[duty]/[id]": (here, viewer) => [
    ...some(here.issues, ({ subject }) => `${subject.state} ${subject.raising.path.split("/").length > 1}`, 1).map(
      ({ id, subject }) => ({
        address: `/board/queue/all/pass/${id}`,
        must: when(can(viewer, "system.seeBoard") && can(viewer, "issue.see", subject)),
      }),
    ),
    ...some(here.painPoints, ({ subject }) => `${subject.jurisdiction.code === "CZ"}`, 1).map(({ id, subject }) => ({
      address: `/board/queue/all/decideReopening/${id}`,
      must: when(can(viewer, "system.seeBoard") && can(viewer, "painPoint.see", subject)),
    })),
    { address: "/board/queue/all/none/none", must: 404 },
  ],
  "(office)/pain-points/[id]": (here, viewer) => [
    ...some(here.painPoints, ({ subject }) => `${subject.state} ${subject.jurisdiction.code === "CZ"}`, 1).map(
      ({ id, subject }) => ({
        address: `/pain-points/${id}`,
        must: when(can(viewer, "painPoint.see", subject)),
      }),
    ),
    { address: "/pain-points/none", must: 404 },
  ],
  "(office)/look-backs": forSeeing("LookBacks", "/look-backs", "/look-backs?tab=relapsed&unit=SGJ&mine=1"),
  "(office)/look-backs/draws": forSeeing("LookBacks", "/look-backs/draws"),
  "(office)/look-backs/draws/[id]": (here, one) => forSeeing("LookBacks", `/look-backs/draws/${here.aDraw}`)(here, one),
  "(office)/instructions": forWork("/instructions", "/instructions?tab=all"),
  "(office)/instructions/[id]": (here, viewer) => [
    ...here.instructions.map(({ id, subject }) => ({
      address: `/instructions/${id}`,
      must: when(can(viewer, "instruction.see", subject)),
    })),
    { address: "/instructions/none", must: 404 },
  ],
  "(office)/instructions/new": (here, viewer) => {
    const leads = viewer.grants.some(({ role }) => role === "leader");
    return [
      { address: "/instructions/new", must: when(leads) },
      { address: `/instructions/new?task=${here.aTask}`, must: when(leads) },
      { address: "/instructions/new?task=none", must: 404 },
      ...some(here.issues, ({ subject }) => jurisdictionOf(subject.raising) ?? "CZ").map(({ id, subject }) => ({
        address: `/instructions/new?issue=${id}`,
        must: when(leads && can(viewer, "issue.see", subject)),
      })),
    ];
  },
  "(office)/escalations": forWork("/escalations?tab=urged"),
  "(office)/orders": forWork("/orders?tab=all"),
  "(office)/orders/[id]": (here, viewer) => [
    ...here.orders.map(({ id, subject }) => ({
      address: `/orders/${id}`,
      must: when(can(viewer, "order.see", subject)),
    })),
    { address: "/orders/none", must: 404 },
  ],
  "(office)/orders/new": (here, viewer) => [
    { address: "/orders/new", must: 404 },
    ...some(here.issues, ({ subject }) => `${subject.state} ${jurisdictionOf(subject.raising) ?? "CZ"}`, 1).map(
      ({ id, subject }) => ({
        address: `/orders/new?issue=${id}`,
        must: when(
          subject.lead !== null &&
            !["closed", "merged", "cancelled"].includes(subject.state) &&
            can(viewer, "issue.see", subject) &&
            can(viewer, "issue.order", subject),
        ),
      }),
    ),
  ],
  "(office)/walks": forWork("/walks"),
  "(office)/walks/new": (here, viewer) => [
    ...forWork("/walks/new")(here, viewer),
    ...forWork(`/walks/new?task=${here.aTask}`)(here, viewer),
  ],
  "(office)/walks/[id]": (here, viewer) =>
    someWalks(here).map(({ id, subject }) => ({
      address: `/walks/${id}`,
      must: when(can(viewer, "walk.see", subject)),
    })),
  "(recorder)/walks/[id]/record": (here, viewer) =>
    someWalks(here).map(({ id, subject }) => ({
      address: `/walks/${id}/record`,
      must: when(can(viewer, "walk.see", subject) && can(viewer, "walk.record", subject)),
    })),
  "(office)/figures": forWork("/figures?asOf=2023-06-30"),
  "(office)/figures/results": forWork("/figures/results?asOf=2023-06-30"),
  "(office)/notices": forWork("/notices", "/notices?tab=all"),
  "(office)/notices/settings": forWork("/notices/settings"),
  "(office)/delegations": forWork("/delegations"),
  "(office)/system/notices": (_, one) => [
    { address: "/system/notices", must: when(can(one, "system.manageSettings")) },
  ],
  "(office)/password": () => [{ address: "/password", must: 200 }],
  "(office)/accounts": (_, viewer) => [{ address: "/accounts", must: when(can(viewer, "system.seeAccounts")) }],
  "(office)/accounts/[id]": ({ anAccount }, viewer) => [
    { address: `/accounts/${anAccount}`, must: when(can(viewer, "system.seeAccounts")) },
  ],
  "(office)/accounts/grants": (_, viewer) => [
    { address: "/accounts/grants", must: when(can(viewer, "system.seeAccounts")) },
  ],
  "(office)/accounts/policy": (_, viewer) => [
    { address: "/accounts/policy", must: when(can(viewer, "system.manageSecurity")) },
  ],
  ...Object.fromEntries(
    ["", "/units", "/units/[code]", "/tasks", "/tasks/[code]", "/aspects", "/aspects/new", "/calendar", "/imports"].map(
      (place) => [`(office)/system${place}`, forCatalogue(`/system${place}`)],
    ),
  ),
  "(office)/system/settings": (_, viewer) => [
    { address: "/system/settings", must: when(can(viewer, "system.manageSettings")) },
  ],
  "(office)/second-factor": (_, viewer) => [
    { address: "/second-factor", must: when(can(viewer, "system.holdSecondFactor")) },
  ],
  "(office)/audit": (_, viewer) => [{ address: "/audit", must: when(can(viewer, "system.seeAudit")) }],
  "(office)/audit/checks": (_, viewer) => [{ address: "/audit/checks", must: when(can(viewer, "system.seeAudit")) }],
  "(office)/audit/checks/[id]": () => [{ address: "/audit/checks/none", must: 404 }],
};

const files: Visits = (world, viewer) => [
  ...someIssues(world).flatMap(({ fileIds, subject }) =>
    fileIds.map((id) => ({ address: `/api/files/${id}`, must: when(can(viewer, "issue.see", subject)) })),
  ),
  ...someWalks(world).flatMap(({ fileIds, subject }) =>
    fileIds.map((id) => ({ address: `/api/files/${id}`, must: when(can(viewer, "walk.read", subject)) })),
  ),
];
const api: Visits = (_, viewer) => [
  ...["/api/v1/issues", "/api/issues/export"].map((address) => ({
    address,
    must: can(viewer, "system.work") ? 200 : 403,
  })),
  { address: "/api/audit/export?kind=signedIn", must: when(can(viewer, "system.seeAudit")) },
];

let world: World;
test.beforeAll(async ({ server }) => {
  expect(server.url).toContain("http"); // it runs before its database is read
  world = await readWorld();
  expect(world.issues.length).toBeGreaterThan(100);
});

const asked = async (url: string, username?: string): Promise<APIRequestContext> => {
  const cookie = username ? await sessionCookieFor(username, url) : undefined;
  const extraHTTPHeaders: Record<string, string> = cookie ? { cookie: `${cookie.name}=${cookie.value}` } : {};
  return requests.newContext({ baseURL: url, extraHTTPHeaders, maxRedirects: 0 });
};

/** What a form shows as an example is nobody's issue. */
const examples = JSON.stringify(messages).match(/[A-Z]+-\d{4}-\d{4}/g) ?? [];

/** Numbers, titles and addresses in a text of issues and walks that this viewer must not know of. */
function foreign(text: string, viewer: Viewer): string[] {
  const seen = world.issues.filter(({ subject }) => can(viewer, "issue.see", subject));
  const [numbers, titles] = [
    new Set([...examples, ...seen.map(({ number }) => number)]),
    new Set(seen.map(({ title }) => title)),
  ];
  const hidden = [
    ...world.issues.filter(({ subject }) => !can(viewer, "issue.see", subject)).map(({ id }) => `/issues/${id}`),
    ...world.walks.filter(({ subject }) => !can(viewer, "walk.see", subject)).map(({ id }) => `/walks/${id}`),
  ];
  const painPoints = world.painPoints.filter(({ subject }) => !can(viewer, "painPoint.see", subject));
  hidden.push(...painPoints.map(({ id }) => `/pain-points/${id}`));
  const instructions = world.instructions.filter(({ subject }) => !can(viewer, "instruction.see", subject));
  hidden.push(...instructions.map(({ id }) => `/instructions/${id}`));
  const orders = world.orders.filter(({ subject }) => !can(viewer, "order.see", subject));
  hidden.push(...orders.map(({ id }) => `/orders/${id}`));
  const told = world.issues
    .filter(({ number, title }) => !(numbers.has(number) && titles.has(title)))
    .flatMap(({ number, title }) => [
      ...(number && !numbers.has(number) && text.includes(number) ? [number] : []),
      ...(title.length > 5 && !titles.has(title) && text.includes(title) ? [title] : []),
    ]);
  return [...told, ...hidden.filter((address) => text.includes(address))];
}

test("every page is asked for here", () => {
  expect([...open, ...Object.keys(pages)].sort()).toEqual(found.sort());
});

test("public pages tell nobody of an issue or a walk", async ({ server }) => {
  const browser = await asked(server.url);
  const nobody = { accountId: "", name: "", grants: [] } as unknown as Viewer;
  for (const path of open.filter((one) => !one.includes("["))) {
    const answer = await browser.get(path.replace(/^\(public\)/, "") || "/");
    expect(answer.status(), path).toBeLessThan(500);
    expect(foreign(await answer.text(), nobody), path).toEqual([]);
  }
  await browser.dispose();
});

for (const username of usernames)
  test(`${username} finds what is theirs to see by page, file, export and API, and nothing else`, async ({
    server,
  }) => {
    test.setTimeout(180_000); // hundreds of addresses
    const viewer = world.viewers.get(username);
    if (!viewer) throw new Error(`no ${username}`);
    const browser = await asked(server.url, username);
    const wrong: string[] = [];
    for (const { address, must } of [...Object.values(pages), files, api].flatMap((visits) => visits(world, viewer))) {
      const answer = await browser.get(address);
      if (answer.status() !== must) wrong.push(`${address}: ${answer.status()}, not ${must}`);
      if (address.startsWith("/api/files")) continue;
      // A page not found repeats what was asked for; a walk's summary is the walk's.
      const summary = world.walks.find(({ id }) => address.includes(id))?.summary || address;
      const text = (await answer.text()).replaceAll(address, "").replaceAll(summary, "");
      // The audit log calls issues by their numbers, and says no more of them.
      const isAudit = /^\/(api\/)?audit/.test(address);
      for (const told of foreign(text, viewer))
        if (!isAudit || !world.issues.some(({ number }) => number === told)) wrong.push(`${address} tells of ${told}`);
    }
    expect(wrong).toEqual([]);

    const seen = world.issues.filter(({ subject }) => can(viewer, "issue.see", subject));
    if (can(viewer, "system.work")) {
      expect((await (await browser.get("/api/v1/issues")).json()).total).toBe(seen.length);
      const exported = await (await browser.get("/api/issues/export")).text();
      for (const { number } of seen) if (number) expect(exported).toContain(number);
    }
    await browser.dispose();
  });

test("who is not signed in is led to sign-in by every page, and refused by every API", async ({ server }) => {
  const browser = await asked(server.url);
  const viewer = world.viewers.get("inspector");
  if (!viewer) throw new Error("no inspector");
  for (const { address } of Object.values(pages).flatMap((visits) => visits(world, viewer).slice(0, 2))) {
    const answer = await browser.get(address);
    expect(answer.status(), address).toBe(307);
    expect(answer.headers().location).toContain(`/sign-in?next=${encodeURIComponent(address)}`);
  }
  for (const { address } of [...api(world, viewer), ...files(world, viewer).slice(0, 3)])
    expect((await browser.get(address)).status(), address).toBe(401);
  await browser.dispose();
});
