import { beforeAll, describe, expect, test } from "vitest";
import { dayOf } from "@/domain/calendar";
import { now } from "@/lib/clock";
import { aTree, pastIssue } from "@/test-support/figures/past";
import { freshDatabase } from "@/test-support/fresh-database";
import { GET } from "./route";

const asked = (query: string) =>
  GET(new Request(`http://here/api/v1/figures${query}`), { params: Promise.resolve({}) });

beforeAll(async () => {
  await freshDatabase();
  await aTree();
  await pastIssue({
    way: [
      ["draft", "2023-05-01 08:00"],
      ["raised", "2023-05-01 09:00"],
      ["assigned", "2023-05-04 10:00"],
    ],
  });
});

describe("GET /api/v1/figures", () => {
  test("answers everyone, to the letter of the contract", async () => {
    const response = await asked("?asOf=2023-06-30");
    expect(response.status).toBe(200);
    const none = { tasks: 0, cut: 0 };
    expect(await response.text()).toBe(
      JSON.stringify({
        asOf: "2023-06-30",
        from: "2023-01-01",
        city: {
          units: 0,
          heads: 0,
          items: 0,
          found: 1,
          rectified: 0,
          rectifying: 1,
          results: { steps: { units: 0, ...none }, days: none, tripFreeDocuments: { tasks: 0, documents: 0 } },
        },
        counties: { heads: 0, items: 0, found: 0, rectified: 0, rectifying: 0 },
      }),
    );
  });

  test("asks from a day, and until today by default", async () => {
    expect((await (await asked("?asOf=2023-06-30&from=2023-05-05")).json()).city.found).toBe(0);
    const today = await (await asked("")).json();
    expect([today.asOf, today.from]).toEqual([dayOf(now()), `${dayOf(now()).slice(0, 4)}-01-01`]);
  });

  test.each(["?asOf=1900-01-01", "?asOf=9999-12-31", "?asOf=9999-12-31&from=1900-01-01"])(
    "minds no distance: %s",
    async (query) => expect((await asked(query)).status).toBe(200),
  );

  test.each([
    "?asOf=2023-02-30",
    "?asOf=2023-6-30",
    "?asOf=today",
    "?asOf=",
    "?asOf=0000-01-01",
    "?asOf=2023-06-30T00:00:00Z",
    "?asOf=2023-06-30&asOf=2023-07-31",
    "?asOf=2023-06-30&from=2023-07-01",
    "?from=9999-12-31",
    "?asOf=2023-06-30&from=%00",
    "?until=2023-06-30",
    `?asOf=${"9".repeat(5_000)}`,
  ])("refuses %s with a problem", async (query) => {
    const response = await asked(query);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ title: "invalid", status: 400, code: "invalid" });
  });
});
