import { beforeEach, expect, it, vi } from "vitest";
import { leave, takeBack, takeIn } from "./last-words";
import { edited, emptyRecording } from "./recording";

beforeEach(() => {
  const kept: Record<string, unknown> = {};
  const hidden = { enumerable: false };
  Object.defineProperties(kept, {
    setItem: { ...hidden, value: (name: string, text: string) => Object.assign(kept, { [name]: text }) },
    getItem: { ...hidden, value: (name: string) => kept[name] ?? null },
    removeItem: { ...hidden, value: (name: string) => delete kept[name] },
  });
  vi.stubGlobal("localStorage", kept);
});

const typed = (id: string) => edited(emptyRecording(id), "summary", "", `说了${id}`, 5);
async function taken(account: string) {
  const found: string[] = [];
  await takeIn(account, async ({ id, items }) => found.push(`${id} ${items["summary:"]?.value}`));
  return found;
}

it("what a page leaves is taken in once, by its own account", async () => {
  leave("li", typed("a"));
  leave("li", typed("b"));
  leave("lin", typed("c"));
  expect(await taken("li")).toEqual(["a 说了a", "b 说了b"]);
  expect(await taken("li")).toEqual([]);
  expect(await taken("lin")).toEqual(["c 说了c"]);
});

it("what was written after all is not taken in again", async () => {
  leave("li", typed("a"));
  takeBack("li", "a");
  expect(await taken("li")).toEqual([]);
});

it("what could not be taken in stays", async () => {
  leave("li", typed("a"));
  await expect(takeIn("li", () => Promise.reject(new Error("full")))).rejects.toThrow("full");
  expect(await taken("li")).toEqual(["a 说了a"]);
});
