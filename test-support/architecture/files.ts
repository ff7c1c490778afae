import { featureOf, isTest, roomOf } from "./rooms";
import type { Source } from "./sources";

/** A test may tell a longer story in one file. */
const limit = (path: string) => (isTest(path) || path.endsWith(".spec.ts") ? 300 : 200);

/** Longer than that, each with its reason. */
export const longFiles: Record<string, string> = {};

const lines = (text: string) => text.trimEnd().split("\n").length;

export const length = ({ path, text }: Source): string[] =>
  lines(text) > limit(path) && !(path in longFiles)
    ? [`${lines(text)} lines: split it by what it does (at most ${limit(path)})`]
    : [];

/** An exception that is needed no longer goes. */
export const idleExceptions = (files: readonly Source[]): string[] =>
  Object.keys(longFiles).filter((path) => !files.some((file) => file.path === path && lines(file.text) > limit(path)));

export function medianLines(files: readonly Source[]): number {
  const counts = files.filter(({ path }) => !isTest(path)).map(({ text }) => lines(text));
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

const parts = [
  /^(schema|queries|commands|actions)\.ts$/,
  /^(queries|commands|actions)\/[a-z0-9-]+\.ts$/,
  /^components\/[a-z0-9-]+\.tsx?$/,
];

/** The closed vocabulary of features/<noun>/, and of names everywhere. */
export function fileNames({ path }: Source): string[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const found: string[] = [];
  if (/^(utils?|helpers?|types?|misc|common|shared)\.[mt]sx?$/.test(name))
    found.push("a name that says nothing: name the file after what it does");
  if (/^index\.tsx?$/.test(name) && path !== "db/schema/index.ts")
    found.push("no barrels: import from the file that has it");
  const stem = name.replace(/(\.(db\.test|test|bench|(phone\.|desk\.)?spec|config|d))?\.(tsx?|mjs)$/, "");
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) && !(roomOf(path) === "app" && /^\[.*\]$/.test(stem)))
    found.push("file names are kebab-case");
  if (/^e2e\/[^/]+$/.test(path) && !path.endsWith(".spec.ts"))
    found.push("e2e/ holds stories, x.spec.ts; what they stand on belongs into e2e/support/");
  if (roomOf(path) === "features" && !isTest(path)) {
    const inside = path.slice(`features/${featureOf(path)}/`.length);
    if (!parts.some((part) => part.test(inside)))
      found.push(
        "features/<noun>/ holds schema, queries, commands, actions (files, or folders of one verb each) and components/",
      );
  }
  return found;
}
