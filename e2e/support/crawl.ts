import { readdirSync } from "node:fs";
import { relative } from "node:path";
import type { Page } from "@playwright/test";

/** The addresses of all pages, as their folders lie. */
export const addresses: readonly string[] = readdirSync("app", { recursive: true, withFileTypes: true })
  .filter((entry) => entry.name === "page.tsx")
  .map((entry) => `/${relative("app", entry.parentPath)}`)
  .map((path) => path.replace(/\/\(\w+\)/g, "") || "/");

export const isPublic = (path: string): boolean =>
  /^\/(?:en(?=\/|$)\/?)?(?:(?:tell|follow|progress|sign-in|second-step)(?=[/?]|$)|\?|$)/.test(path);

/** Nothing leads there in the demonstration, where no chain was checked yet. */
export const unreached = ["/audit/checks/[id]"];

/** One name a page, so that thousands of issues are a few. */
export const kindOf = (path: string): string =>
  path
    .replace(/[?#].*/, "")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "[id]")
    .replace(/(\/(?:tasks|units)\/)[A-Z][\w-]*/g, "$1[code]")
    .replace(/(\/board\/queue\/)\w+(?:\/\w+(?=\/))?/, (found, place) =>
      found.slice(place.length).includes("/") ? `${place}[group]/[duty]` : `${place}[group]`,
    );

export interface Read<T> {
  path: string;
  kind: string;
  html: string;
  read: T;
}

/**
 * Every page that can be reached by links from where one is led after sign-in, as the server sends it: one
 * a name, which is `nameOf` the address; `read` looks at its source and gives its links beside what it saw.
 */
export async function* crawl<T extends { links: string[] }>(
  page: Page,
  starts: readonly string[],
  read: (html: string) => Promise<T>,
  nameOf: (path: string) => string = kindOf,
): AsyncGenerator<Read<T>> {
  const waiting = [...starts];
  const seen = new Set<string>();
  for (let path = waiting.shift(); path; path = waiting.shift()) {
    const name = nameOf(path);
    if (seen.has(name)) continue;
    seen.add(name);
    const answer = await page.request.get(path);
    if (answer.status() !== 200) throw new Error(`${path} answered ${answer.status()}`);
    const html = await answer.text();
    const saw = await read(html);
    yield { path, kind: kindOf(path), html, read: saw };
    for (const link of saw.links)
      if (!isPublic(link) && !/^\/api\b|^\/?(\?|$)/.test(link)) waiting.push(link.split("#")[0] ?? "");
  }
}
