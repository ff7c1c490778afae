import { describe, expect, test } from "vitest";
import { idleExports } from "./test-support/architecture/exports";
import { fileNames, idleExceptions, length, medianLines } from "./test-support/architecture/files";
import { arrows, circles, clientReach, fileCircles } from "./test-support/architecture/rooms";
import { type Source, source, sources } from "./test-support/architecture/sources";
import {
  acting,
  clock,
  leftRunning,
  privateMove,
  rawHtml,
  serverActions,
  viewers,
  words,
  writes,
} from "./test-support/architecture/writing";

// This file is full of planted violations.
const files = sources(/\.(tsx?|mjs)$/).filter(({ path }) => path !== "architecture.test.ts");

const rules: Record<string, (file: Source) => string[]> = {
  "imports go one way": arrows,
  "what runs in the browser imports only what may be read there": clientReach,
  "file names are a closed vocabulary": fileNames,
  "files are split in time": length,
  "only the clock asks the machine for the time": clock,
  "no raw HTML": rawHtml,
  "only sign-in and named jobs make a viewer": viewers,
  "only the demonstration acts as somebody": acting,
  "issues and pain points move only by their commands": privateMove,
  "only commands write": writes,
  "no query is left running": leftRunning,
  "server actions live in actions": serverActions,
  "words live in messages": words,
};

const said = (text: string) => text.replace(/\s+/g, " ").slice(0, 60);

describe("architecture", () => {
  for (const [name, rule] of Object.entries(rules))
    test(name, () => {
      const found = files.flatMap((file) => rule(file).map((why) => `${file.path}: ${why}`));
      expect(found).toEqual([]);
    });

  test("features never need each other in a circle", () => expect(circles(files)).toEqual([]));
  test("files never need each other in a circle", () => expect(fileCircles(files)).toEqual([]));
  test("what is exported is imported", () => expect(idleExports(files)).toEqual([]));
  test("no exception outlives its need", () => expect(idleExceptions(files)).toEqual([]));
  test("files are small", () => expect(medianLines(files)).toBeLessThanOrEqual(60));
});

describe("each rule catches what it is for", () => {
  const planted: [rule: (file: Source) => string[], path: string, text: string][] = [
    [arrows, "domain/a.ts", `import { now } from "@/lib/clock";`],
    [arrows, "domain/a.ts", `import { now } from "../lib/clock";`],
    [arrows, "domain/a.ts", `import fs from "node:fs";`],
    [arrows, "db/a.ts", `export { x } from "@/features/issues/queries";`],
    [arrows, "lib/a.ts", `const x = await import("@/features/issues/queries");`],
    [arrows, "components/ui/a.tsx", `import {\n  x,\n} from "@/lib/clock";`],
    [arrows, "app/page.tsx", `import { db } from "@/db/client";`],
    [arrows, "app/page.tsx", `import { eq } from "drizzle-orm";`],
    [arrows, "features/a/queries.ts", `import type { Props } from "@/app/page";`],
    [arrows, "features/a/queries.ts", `import { testViewer } from "@/test-support/viewer";`],
    [clientReach, "features/a/components/b.tsx", `"use client";\nimport { list } from "../queries";`],
    [clientReach, "features/a/components/b.tsx", `"use client";\nimport { list } from "@/features/c/components/d";`],
    [fileNames, "features/a/service.ts", ""],
    [fileNames, "features/a/components/IssueCard.tsx", ""],
    [fileNames, "lib/utils.ts", ""],
    [fileNames, "features/a/commands/index.ts", ""],
    [fileNames, "e2e/clicks.ts", ""],
    [length, "lib/a.ts", "x\n".repeat(201)],
    [length, "lib/a.test.ts", "x\n".repeat(301)],
    [clock, "features/a/queries.ts", "const day = dayOf(new Date());"],
    [clock, "domain/a.test.ts", "const at = Date.now();"],
    [rawHtml, "components/ui/a.tsx", "<p dangerouslySetInnerHTML={{ __html: x }} />"],
    [viewers, "features/a/actions.ts", `import { makeViewer } from "@/lib/auth/viewer";`],
    [acting, "features/a/commands.ts", `import { actAs } from "@/lib/auth/act-as";`],
    [privateMove, "features/walks/commands.ts", `import { move } from "@/features/issues/commands/move";`],
    [privateMove, "features/files/commands.ts", `import { movePainPoint } from "@/features/pain-point-way/commands";`],
    [writes, "features/a/queries.ts", `import { issues } from "@/db/schema";\nawait tx\n  .update(issues)`],
    [writes, "features/a/actions.ts", `import { transaction } from "@/db/client";`],
    [leftRunning, "features/a/commands.ts", "await x();\n  tx.insert(issues).values(row);"],
    [leftRunning, "features/a/commands.ts", "async (tx) => {\n  tx\n    .insert(issues);"],
    [serverActions, "app/page.tsx", `async function save() {\n  "use server";\n}`],
    [words, "features/a/components/b.tsx", "<p>已销号</p>"],
  ];
  for (const [rule, path, text] of planted)
    test(`${rule.name} in ${path}: ${said(text)}`, () => {
      expect(rule(source(path, text))).not.toEqual([]);
    });

  const harmless: typeof planted = [
    [arrows, "features/a/queries.ts", `import { db } from "@/db/client";\nimport { z } from "zod";`],
    [arrows, "features/a/queries.test.ts", `import { testViewer } from "@/test-support/viewer";`],
    [arrows, "domain/a.ts", `// import { now } from "@/lib/clock";`],
    [clientReach, "features/a/components/b.tsx", `"use client";\nimport type { Row } from "../queries";`],
    [clock, "lib/a.ts", "const at = new Date(value);"],
    [writes, "features/a/queries.ts", `import { issues } from "@/db/schema";\nseen.delete(issue);`],
    [
      leftRunning,
      "features/a/commands.ts",
      "await x();\n  await tx.insert(issues);\n  const [row] = await tx\n    .insert(issues);",
    ],
    [words, "features/a/components/b.tsx", "// 已销号\nconst x = 1; /* 销号 */"],
  ];
  for (const [rule, path, text] of harmless)
    test(`${rule.name} leaves ${path} alone: ${said(text)}`, () => {
      expect(rule(source(path, text))).toEqual([]);
    });

  test("an export that nobody takes", () => {
    const offer = source("lib/a.ts", "export const offered = 1;\nexport async function GET() {}");
    expect(idleExports([offer])).toEqual(["lib/a.ts: nobody imports offered"]);
    expect(idleExports([offer, source("lib/b.ts", `import { offered } from "./a";`)])).toEqual([]);
  });

  test("circles", () => {
    const ring = [
      source("features/a/queries.ts", `import { b } from "@/features/b/queries";`),
      source("features/b/queries.ts", `import { c } from "../c/queries";`),
      source("features/c/commands/x.ts", `import type { a } from "@/features/a/schema";`),
    ];
    expect(circles(ring)).toHaveLength(1);
    expect(circles(ring.slice(1))).toEqual([]);
    const two = [
      source("lib/a.ts", `import { type B, b } from "./b";`),
      source("lib/b.ts", `import { a } from "@/lib/a";`),
    ];
    expect(fileCircles(two)).toHaveLength(1);
    expect(fileCircles([...two.slice(1), source("lib/a.ts", `import { type B, type C } from "./b";`)])).toEqual([]);
  });
});
