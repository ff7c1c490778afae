import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Gzip bytes of a file of the build. */
const weights = new Map<string, number>();
function weightOf(build: string, file: string): number {
  const known = weights.get(file) ?? gzipSync(readFileSync(join(build, file)), { level: 9 }).length;
  weights.set(file, known);
  return known;
}

export interface FirstLoad {
  path: string;
  /** Gzip bytes of all scripts that the page loads before anybody touches it. */
  all: number;
  /** Those that every page of the framework has. */
  framework: number;
}

/**
 * The scripts that a page names, in its tags or for its client components. What old browsers alone
 * load (`nomodule`) does not count, nor what is fetched when somebody begins to type.
 */
export async function firstLoad(server: string, build: string, path: string, cookie?: string): Promise<FirstLoad> {
  const html = await (await fetch(server + path, { headers: cookie ? { cookie } : {} })).text();
  const modern = html.replace(/<script[^>]*\bnomodule\b[^>]*>/gi, "");
  const named = new Set([...modern.matchAll(/static\/chunks\/[\w./~-]+?\.js/g)].map(([file]) => file));
  const manifest = JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8")) as {
    rootMainFiles: string[];
    polyfillFiles: string[];
  };
  for (const file of manifest.polyfillFiles) named.delete(file);
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + weightOf(build, file), 0);
  return { path, all: sum(named), framework: sum(manifest.rootMainFiles) };
}
