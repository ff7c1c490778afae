import type { Source } from "./sources";

/** What each room may import, beside packages: the arrows all point the same way. */
const reach: Record<string, readonly string[]> = {
  app: ["app", "features", "components", "lib", "domain", "messages", "env"],
  features: ["features", "components", "lib", "db", "domain", "messages", "env"],
  components: ["components", "domain"],
  lib: ["lib", "db", "domain", "messages", "env"],
  db: ["db", "domain", "env"],
  domain: ["domain"],
};

const packagesNotFor: Record<string, RegExp> = {
  app: /^(drizzle-orm|better-sqlite3|pg)(\/|$)/,
  components: /^(drizzle-orm|better-sqlite3|pg|node:.*)(\/|$)/,
  db: /^(next|react|react-dom|next-auth|next-intl)(\/|$)/,
  domain: /^(?!zod$).*/,
};

export const roomOf = (path: string): string => path.split("/")[0] ?? "";
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
export const featureOf = (path: string): string | undefined => /^features\/([^/]+)\//.exec(path)?.[1];
const partOf = (path: string): string | undefined => /^features\/[^/]+\/([^/]+)/.exec(path)?.[1];

const forTests = ["test-support", "e2e", "bench", "scripts"];
const mayUseTestSupport = (path: string) =>
  isTest(path) || ["test-support", "e2e", "bench"].includes(roomOf(path)) || /^\w+\.config\.ts$/.test(path);

/** `app → features → components`, `features → lib → db → domain`; each may reach anything further right. */
export function arrows({ path, imports }: Source): string[] {
  const allowed = reach[roomOf(path)];
  return imports.flatMap((one) => {
    if (one.path === null)
      return !isTest(path) && packagesNotFor[roomOf(path)]?.test(one.specifier)
        ? [`${roomOf(path)}/ does not import ${one.specifier}`]
        : [];
    const room = roomOf(one.path);
    if (room === "test-support" && !mayUseTestSupport(path)) return ["only tests import test-support/"];
    if (forTests.includes(room) && allowed && !isTest(path)) return [`nothing that ships imports ${room}/`];
    if (allowed && !isTest(path) && !allowed.includes(room)) return [`${roomOf(path)}/ does not import ${room}/`];
    return [];
  });
}

/** What runs in the browser imports only what may be read there. */
export function clientReach({ path, code, imports }: Source): string[] {
  if (!/^\s*["']use client["']/.test(code)) return [];
  return imports.flatMap((one) => {
    if (one.path === null || one.typeOnly) return [];
    const room = roomOf(one.path);
    const part = partOf(one.path);
    const fine =
      room === "components" ||
      room === "domain" ||
      (room === "features" &&
        (part === "schema" ||
          part === "actions" ||
          (part === "components" && featureOf(one.path) === featureOf(path)))) ||
      (room === "app" && roomOf(path) === "app");
    return fine
      ? []
      : [
          `a client component does not import ${one.path}: only components, domain, schemas, actions and its own feature's`,
        ];
  });
}

/** The folders of features/ never need each other in a circle; gives each circle once. */
export function circles(files: readonly Source[]): string[] {
  const edges: Edges = new Map();
  for (const { path, imports } of files) {
    const from = featureOf(path);
    if (!from || isTest(path)) continue;
    for (const one of imports) {
      const to = one.path && featureOf(`${one.path}/`);
      if (to && to !== from) edges.set(from, (edges.get(from) ?? new Map()).set(to, path));
    }
  }
  return circlesIn(edges).map((circle) => {
    const steps = circle.map((one, i) => `${one} (${edges.get(one)?.get(circle[(i + 1) % circle.length] ?? "")})`);
    return `features in a circle: ${steps.join(" → ")}`;
  });
}

/** Nor do files: which of them is there first when they load would be chance. Types are gone by then. */
export function fileCircles(files: readonly Source[]): string[] {
  const stem = (path: string) => path.replace(/\.tsx?$/, "");
  const edges: Edges = new Map(
    files
      .filter(({ path }) => !isTest(path))
      .map(({ path, imports }) => [
        stem(path),
        new Map(imports.flatMap((one) => (one.path && !one.typeOnly ? [[one.path, path] as const] : []))),
      ]),
  );
  return circlesIn(edges).map((circle) => `files in a circle: ${circle.join(" → ")}`);
}

/** From each to those it needs, with the file that says so. */
type Edges = Map<string, Map<string, string>>;

/** Each circle once; what has been left without one is not entered again. */
function circlesIn(edges: Edges): string[][] {
  const found = new Map<string, string[]>();
  const clear = new Set<string>();
  const visit = (one: string, way: readonly string[]) => {
    const at = way.indexOf(one);
    if (at >= 0) found.set(way.slice(at).toSorted().join(), way.slice(at));
    if (at >= 0 || clear.has(one)) return;
    for (const next of edges.get(one)?.keys() ?? []) visit(next, [...way, one]);
    clear.add(one);
  };
  for (const one of edges.keys()) visit(one, []);
  return [...found.values()];
}
