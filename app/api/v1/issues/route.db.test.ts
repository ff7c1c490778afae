import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { done, refuse } from "@/domain/refusal";
import type { Viewer } from "@/domain/viewer";
import { insertIssues, makeIssues } from "@/test-support/figures/issue-rows";
import { seenBy, viewers } from "@/test-support/figures/ledger-filters";
import { freshDatabase } from "@/test-support/fresh-database";
import { GET } from "./route";

const signedIn = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock("@/lib/auth/viewer", () => ({
  admitted: async () => (signedIn.viewer ? done(signedIn.viewer) : refuse("signedOut")),
  currentSession: async () => null,
}));

const made = makeIssues(120);
const asked = async (query: string) => {
  const response = await GET(new Request(`http://here/api/v1/issues${query}`), { params: Promise.resolve({}) });
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
};

beforeAll(async () => {
  await freshDatabase();
  await insertIssues(made);
});
beforeEach(() => {
  signedIn.viewer = viewers["city inspector"];
});

describe("GET /api/v1/issues", () => {
  test("is closed to strangers and administrators", async () => {
    signedIn.viewer = null;
    expect(await asked("")).toMatchObject({
      status: 401,
      type: "application/problem+json",
      body: { code: "signedOut" },
    });
    signedIn.viewer = viewers.administrator;
    expect((await asked("")).status).toBe(403);
  });

  test.each(Object.entries(viewers).filter(([name]) => name !== "administrator"))(
    "%s pages through all they see",
    async (_, who) => {
      signedIn.viewer = who;
      const expected = made.filter((issue) => seenBy(who, issue)).map(({ row }) => row.id);
      const ids: string[] = [];
      for (let page = 1; ; page++) {
        const { status, body } = await asked(`?page=${page}`);
        expect([status, Object.keys(body), body.total]).toEqual([200, ["total", "rows"], expected.length]);
        if (body.rows.length === 0) break;
        expect(body.rows.length).toBe(Math.min(25, expected.length - ids.length));
        ids.push(...body.rows.map(({ id }: { id: string }) => id));
      }
      expect(ids.sort()).toEqual(expected.sort());
    },
  );

  test("filters like the list", async () => {
    const { body } = await asked("?status=raised&unit=GCQ");
    const means = made.filter(
      ({ row }) => row.state === "raised" && [row.raisingUnit, row.leadUnit].some((unit) => unit?.startsWith("GCQ")),
    );
    expect(body.total).toBeGreaterThanOrEqual(means.length);
    expect(body.rows.every(({ state }: { state: string }) => state === "raised")).toBe(true);
  });

  test.each([
    "?status=flying",
    "?page=0",
    "?page=x",
    "?found=2023-02-30..2023-03-01",
    "?unit=a'b",
    "?q=%01",
    `?q=${"长".repeat(500)}`,
  ])("says what is wrong with %s", async (query) =>
    expect(await asked(query)).toMatchObject({ status: 400, body: { code: "invalid", fields: {} } }),
  );

  test("finds nothing without an error", async () =>
    expect(await asked("?q=%25_%5C%27")).toMatchObject({ status: 200, body: { total: 0, rows: [] } }));
});
