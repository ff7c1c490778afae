import { afterEach, expect, test, vi } from "vitest";
import { lazyQuery } from "@/test-support/lazy-query";
import { forAMinute } from "./minute";

afterEach(() => void vi.useRealTimers());

test("asks again after a minute, per arguments, and at once after a failure", async () => {
  vi.useFakeTimers({ now: new Date("2023-07-03T01:00:00Z") });
  let asked = 0;
  const ask = forAMinute(async (word: string) => {
    asked++;
    if (word === "no") throw new Error("no");
    return `${word}${asked}`;
  });
  expect([await ask("a"), await ask("a"), await ask("b")]).toEqual(["a1", "a1", "b2"]);
  vi.setSystemTime(new Date("2023-07-03T00:00:00Z")); // the machine's clock is put back
  expect(await ask("a")).toBe("a1");
  vi.advanceTimersByTime(61_000);
  expect(await ask("a")).toBe("a3");
  await expect(ask("no")).rejects.toThrow();
  await expect(ask("no")).rejects.toThrow();
  expect(asked).toBe(5);
});

test("keeps the answer, not the question: a query is asked whenever it is awaited", async () => {
  const query = lazyQuery();
  const ask = forAMinute(() => query);
  expect([await ask(), await ask(), await ask()]).toEqual([1, 1, 1]);
});
