import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { and, eq } from "drizzle-orm";
import { createFormatter, createTranslator } from "next-intl";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { events } from "@/db/schema";
import { withCarried } from "@/domain/delegation";
import { can } from "@/domain/permission";
import { done, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { store } from "@/lib/files/storage";
import messages from "@/messages/zh-CN.json";
import { freshDatabase } from "@/test-support/fresh-database";
import { oneself, permissionStage, type Stage, viewers } from "@/test-support/permission/stage";
import { undone } from "@/test-support/undone";
import { testViewer, unitAt } from "@/test-support/viewer";
import { formats } from "./formats";

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock("@/lib/auth/viewer", () => ({
  admitted: async () => (signedIn.viewer ? done(signedIn.viewer) : refuse("signedOut")),
  currentSession: async () => null,
}));
vi.mock("next-intl/server", () => ({
  getTranslations: async (asked: "state" | { namespace: "state" }) =>
    createTranslator({ locale: "zh-CN", messages, namespace: typeof asked === "string" ? asked : asked.namespace }),
  getFormatter: async () => createFormatter({ locale: "zh-CN", formats, timeZone: "Asia/Shanghai" }),
}));

const folder = mkdtempSync(join(tmpdir(), "walk-routes-"));
process.env.STORAGE_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
interface Asked {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
}
interface Case {
  /** Each thing it may be asked for, with what must be answered; a number is a status, 0 anything but 401, 403, 404. */
  asks(viewer: Viewer): (Asked & { must: number; numbers?: (string | null)[] })[];
}

const found = (sees: boolean, may = true) => (sees ? (may ? 0 : 403) : 404);
const day = "2023-05-08";
let stage: Stage;

const numbersFor = (viewer: Viewer) =>
  stage.issues.filter(({ subject, number }) => number && can(viewer, "issue.see", subject)).map(({ number }) => number);
const ledger: Case = {
  asks: (viewer) => [
    can(viewer, "system.work") ? { must: 200, numbers: numbersFor(viewer) } : { must: 403 },
    { must: can(viewer, "system.work") ? 0 : 403, query: { q: "T-2023", unit: "GCQ", overdue: "1" } },
  ],
};

/** Every route handler that asks who is there. What is not listed here or below fails the test. */
const cases: Record<string, Case> = {
  "GET api/v1/issues": ledger,
  "GET api/issues/export": ledger,
  "GET api/audit/export": {
    asks: (viewer) =>
      ["csv", "xlsx"].map((format) => ({ query: { format }, must: can(viewer, "system.seeAudit") ? 200 : 404 })),
  },
  "GET api/files/[id]": {
    asks: (viewer) => [
      ...stage.issues.map(({ fileId, subject }) => ({
        params: { id: fileId },
        must: can(viewer, "issue.see", subject) ? 200 : 404,
      })),
      ...stage.walks.map(({ fileId, subject }) => ({
        params: { id: fileId },
        must: can(viewer, "walk.read", subject) ? 200 : 404,
      })),
      { params: { id: "../../etc/passwd" }, must: 404 },
    ],
  },
  "GET api/orders/[id]/document": {
    asks: (viewer) => [
      ...stage.orders.map(({ id, subject }) => ({
        params: { id },
        must: can(viewer, "order.see", subject) ? 200 : 404,
      })),
      { params: { id: "none" }, must: 404 },
    ],
  },
  "DELETE api/files/[id]": {
    asks: (viewer) =>
      stage.issues.map(({ fileId, subject }) => ({
        params: { id: fileId },
        must: found(can(viewer, "issue.see", subject), can(viewer, "issue.attach", subject)),
      })),
  },
  "POST api/files": {
    asks: (viewer) => [
      ...stage.issues.map(({ id, subject }) => ({
        query: { id: crypto.randomUUID(), name: "a.pdf", phase: "after", issue: id },
        must: found(can(viewer, "issue.see", subject), can(viewer, "issue.attach", subject)),
      })),
      ...stage.issues
        .filter(({ subject }) => subject.state === "closed")
        .map(({ id, lookBackId, subject }) => ({
          query: { id: crypto.randomUUID(), name: "a.pdf", phase: "lookBack", issue: id, lookBack: lookBackId },
          must: found(can(viewer, "issue.see", subject), can(viewer, "issue.lookBack", subject)),
        })),
      ...stage.walks.map(({ id, subject }) => ({
        query: { id: crypto.randomUUID(), name: "a.jpg", phase: "walk", walk: id },
        must: found(can(viewer, "walk.see", subject), can(viewer, "walk.record", subject)),
      })),
    ],
  },
  "POST api/system/imports": {
    asks: (viewer) => [{ query: { kind: "holidays" }, must: can(viewer, "system.manageCatalogue") ? 200 : 403 }],
  },
  "GET api/system/templates/[kind]": {
    asks: (viewer) => [{ params: { kind: "units" }, must: can(viewer, "system.manageCatalogue") ? 200 : 403 }],
  },
  "POST api/walks/[id]/sync": {
    asks: (viewer) =>
      stage.walks.map(({ id, subject }) => ({
        params: { id },
        body: { account: oneself, sentAt: Date.parse(day), steps: [], answers: [], findings: [] },
        must: found(can(viewer, "walk.see", subject), can(viewer, "walk.record", subject)),
      })),
  },
};

/** For everyone, signed in or not; they show nothing that is somebody's. */
const open = [
  "GET api/health",
  "GET api/calendar/[secret]",
  "GET api/v1/figures",
  "GET api/auth/[...nextauth]",
  "POST api/auth/[...nextauth]",
  "POST api/sign-out",
  "POST api/second-step",
];

const handlers: Record<string, Handler> = {};
for (const entry of readdirSync("app", { recursive: true, withFileTypes: true })) {
  if (entry.name !== "route.ts") continue;
  const path = relative("app", entry.parentPath);
  const exported: Record<string, Handler> = await import(resolve(entry.parentPath, entry.name));
  for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
    if (exported[method]) handlers[`${method} ${path}`] = exported[method];
}

async function answered(name: string, viewer: Viewer | null, { params = {}, query = {}, body }: Asked) {
  signedIn.viewer = viewer;
  const [method = "GET"] = name.split(" ");
  const url = `http://here/?${new URLSearchParams(query)}`;
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const request = new Request(url, { method, body: sent ?? (method === "POST" ? "x" : undefined) });
  const { gave } = await undone(async () => {
    const response = await handlers[name]?.(request, { params: Promise.resolve(params) });
    return { status: response?.status ?? 0, text: (await response?.text()) ?? "" };
  });
  return gave;
}

beforeAll(async () => {
  await freshDatabase();
  stage = await permissionStage();
  for (const { fileId } of [...stage.issues, ...stage.walks]) await store(`f/${fileId}`, Buffer.from("%PDF-1.4"));
});

it("knows every route handler there is", () => {
  const asking = Object.keys(handlers).filter((name) => !/ api\/public\//.test(name)); // a door for everyone
  expect([...Object.keys(cases), ...open].sort()).toEqual(asking.sort());
});

describe("every route handler asks permission as the table says", () => {
  it.each(Object.entries(cases))("%s", async (name, { asks }) => {
    const wrong: string[] = [];
    for (const viewer of viewers)
      for (const { must, numbers, ...asked } of asks(viewer)) {
        const { status, text } = await answered(name, viewer, asked);
        const right = must ? status === must : status < 500 && ![401, 403, 404].includes(status);
        if (!right)
          wrong.push(`${viewer.name}: ${status}, not ${must} (${JSON.stringify(asked)}) ${text.slice(0, 80)}`);
        const shown = [...new Set(text.match(/T-2023-\d+/g))].sort();
        const foreign = shown.filter((number) => !numbersFor(viewer).includes(number));
        if (foreign.length > 0) wrong.push(`${viewer.name} is shown ${foreign}`);
        const total = (text.startsWith('{"total"') && Number(JSON.parse(text).total)) || shown.length;
        const drafts = stage.issues.filter((one) => !one.number && can(viewer, "issue.see", one.subject)).length;
        if (numbers && ![numbers.length, numbers.length + drafts].includes(total))
          wrong.push(`${viewer.name} counts ${total}, not ${numbers.length}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(cases))("%s: needs somebody signed in", async (name, { asks }) => {
    for (const viewer of viewers.slice(0, 3))
      for (const asked of asks(viewer).slice(0, 3)) expect((await answered(name, null, asked)).status).toBe(401);
  });
});

it("records a removal that a substitute may only make for somebody else as made for them", async () => {
  const [one] = stage.issues.filter(({ subject }) => subject.state === "rectifying" && subject.lead);
  const unit = unitAt(one?.subject.lead?.path ?? "");
  const principal = { accountId: "away", name: "王主任" };
  const carried = [{ role: "liaison", unit, onBehalfOf: principal } as const];
  const viewer = testViewer("substitute", ["leader", unit.path]);
  signedIn.viewer = { ...viewer, grants: withCarried(viewer.grants, carried) };
  const { gave } = await undone(async () => {
    const request = new Request("http://here/", { method: "DELETE" });
    const params = Promise.resolve({ id: one?.fileId ?? "" });
    const response = await handlers["DELETE api/files/[id]"]?.(request, { params });
    const removed = and(eq(events.subjectId, one?.id ?? ""), eq(events.type, "fileRemoved"));
    return { status: response?.status, told: await db.select().from(events).where(removed) };
  });
  expect(gave.status).toBe(200);
  expect(gave.told).toMatchObject([
    { actorId: "substitute", particulars: { onBehalfOf: { id: "away", name: "王主任" } } },
  ]);
});
