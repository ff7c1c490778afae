import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

// What a reader is sent to is there: files, folders, pictures.

const pages = ["README.md", "README.en.md", "CONTRIBUTING.md", ...listed("docs"), ...listed("db/seed")];

function listed(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return found.filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
}

test("the pages are found", () => expect(pages.length).toBeGreaterThan(25));

test.each(pages)("%s leads to what exists", (page) => {
  const text = readFileSync(page, "utf8").replace(/```[\s\S]*?```/g, "");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
  const local = targets.filter((target) => !/^(https?:|mailto:|#)/.test(target));
  const missing = local.filter((target) => !existsSync(join(dirname(page), decodeURI(target.split("#")[0] ?? ""))));
  expect(missing).toEqual([]);
});
