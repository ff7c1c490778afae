import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** One import as written: what it names, where that lies from the root, and whether it is gone at run time. */
export interface Import {
  specifier: string;
  /** A path from the root without extension for our own files; null for a package. */
  path: string | null;
  typeOnly: boolean;
  names: string[];
}

export interface Source {
  path: string;
  text: string;
  /** The text with its comments blanked out, line by line. */
  code: string;
  imports: Import[];
}

const statement = /^\s*(?:import|export)\s+(type\s)?([^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;
/** `{ type A, type B } from`: every name is a type. */
const onlyTypes = /^\{(\s*type\s[^,}]+,?)+\s*\}\s*from\s+$/;
const dynamic = /\b(?:import|require|vi\.mock)\(\s*["']([^"']+)["']/g;
const comment = /\/\*[\s\S]*?\*\/|(?<![:"'`\w])\/\/.*$/gm;

function resolve(from: string, specifier: string): string | null {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier) : null;
}

function importsOf(path: string, code: string): Import[] {
  const found: Import[] = [];
  for (const [, type, clause = "", specifier = ""] of code.matchAll(statement)) {
    const names = clause.match(/[\w$]+/g)?.filter((name) => !["from", "type", "as"].includes(name)) ?? [];
    const typeOnly = type !== undefined || onlyTypes.test(clause);
    found.push({ specifier, path: resolve(path, specifier), typeOnly, names });
  }
  for (const [, specifier = ""] of code.matchAll(dynamic))
    found.push({ specifier, path: resolve(path, specifier), typeOnly: false, names: [] });
  return found;
}

export function source(path: string, text: string): Source {
  const code = text.replace(comment, (words) => words.replace(/[^\n]/g, " "));
  return { path, text, code, imports: importsOf(path, code) };
}

const notOurs = new Set(["node_modules", "data", "test-results", "playwright-report"]);

/** Every file of ours with one of these endings, by its path from the root. */
export function sources(endings: RegExp, under = "."): Source[] {
  const found: Source[] = [];
  for (const entry of readdirSync(under, { withFileTypes: true })) {
    if (entry.name.startsWith(".") || notOurs.has(entry.name) || entry.name === "next-env.d.ts") continue;
    const path = join(under, entry.name);
    if (entry.isDirectory()) found.push(...sources(endings, path));
    else if (endings.test(entry.name)) found.push(source(path.split(/[\\/]/).join("/"), readFileSync(path, "utf8")));
  }
  return found;
}
