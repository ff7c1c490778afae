import type { Source } from "./sources";

/** Read by a framework or a tool under exactly this name. */
const called =
  /^(metadata|viewport|generateMetadata|dynamic|revalidate|runtime|config|proxy|register|onRequestError|GET|HEAD|POST|PUT|PATCH|DELETE)$/;

const values = /^export\s+(?:declare\s+)?(?:async\s+)?(?:const|let|function\*?|class|enum)\s+(\w+)/gm;

/**
 * What a file offers and nobody takes, not even a test: it is dead, or need not be offered.
 * The rules of this folder are taken by `architecture.test.ts`, which is not read: it is full of violations.
 */
export function idleExports(files: readonly Source[]): string[] {
  const words = new Map(files.map(({ path, code }) => [path, new Set(code.match(/\w+/g))]));
  const places = new Map<string, number>();
  for (const said of words.values()) for (const word of said) places.set(word, (places.get(word) ?? 0) + 1);
  return files
    .filter(({ path }) => !path.endsWith(".config.ts") && !path.startsWith("test-support/architecture/"))
    .flatMap(({ path, code }) =>
      [...code.matchAll(values)]
        .map(([, name = ""]) => name)
        .filter((name) => !called.test(name) && places.get(name) === 1)
        .map((name) => `${path}: nobody imports ${name}`),
    );
}
