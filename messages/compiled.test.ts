import { resolve } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import catalogLoader from "next-intl/extractor/catalogLoader";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import asWritten from "use-intl/format-message";
import compiledOnly from "use-intl/format-message/format-only";
import { expect, test } from "vitest";
import { formats } from "@/lib/formats";
import { leaves } from "@/test-support/used-messages";
import english from "./en.json";
import chinese from "./zh-CN.json";

// A build compiles the messages (decision 64); tests and command lines read them as they are written.
// Both must say the same.

/** The messages of a file as a build has them, by key. */
async function compiled(file: string, messages: object): Promise<Map<string, unknown>> {
  const code = await new Promise<string>((done, failed) => {
    const build = {
      getOptions: () => ({ messages: { format: "json", precompile: true } }),
      rootContext: resolve("."),
      resourcePath: resolve("messages", file),
      async: () => (error: Error | null, text?: string) => (error ? failed(error) : done(text ?? "")),
    };
    catalogLoader.call(build as never, JSON.stringify(messages));
  });
  const written = /^export default JSON\.parse\((.*)\);$/s.exec(code)?.[1] ?? "";
  const read = (node: object, prefix = ""): [string, unknown][] =>
    Object.entries(node).flatMap(([key, value]): [string, unknown][] =>
      typeof value === "string" || Array.isArray(value) ? [[prefix + key, value]] : read(value, `${prefix}${key}.`),
    );
  return new Map(read(JSON.parse(JSON.parse(written))));
}

type Part = ReturnType<IntlMessageFormat["getAst"]>[number];
type Values = Record<string, unknown>;
const counts = [0, 1, 2, 1234.5];

/** For each value of a message what may stand there; numbered as `TYPE` of its parser. */
function choices(parts: readonly Part[]): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {};
  for (const part of parts) {
    if (part.type === 1) found[part.value] = ["局长", 7];
    if (part.type === 2 || part.type === 6) found[part.value] = counts;
    if (part.type === 3 || part.type === 4) found[part.value] = [new Date("2023-06-30T14:05:09+08:00")];
    if (part.type === 5) found[part.value] = Object.keys(part.options);
    if (part.type === 8) found[part.value] = [(chunks: unknown) => `‹${String(chunks)}›`];
    const inner = [
      ...("children" in part ? part.children : []),
      ...("options" in part ? Object.values(part.options).flatMap(({ value }) => value) : []),
    ];
    // A value that counts in one branch and is said in another is told as what is asked of it first.
    for (const [name, list] of Object.entries(choices(inner))) found[name] ??= list;
  }
  return found;
}

/** Values that take each choice of each value at least once with each of the first. */
function samples(text: string, locale: string): Values[] {
  const all = Object.entries(choices(new IntlMessageFormat(text, locale).getAst()));
  return all.reduce<Values[]>(
    (before, [name, list]) => before.flatMap((values) => list.map((one) => ({ ...values, [name]: one }))).slice(0, 64),
    [{}],
  );
}

test.each([
  ["zh-CN", "zh-CN.json", chinese],
  ["en-GB", "en.json", english],
] as const)("what a build makes of %s says the same", async (locale, file, messages) => {
  const built = await compiled(file, messages);
  const told = leaves(messages);
  expect([...built.keys()]).toEqual([...told.keys()]);
  const cache = _createCache();
  const options = {
    cache,
    formatters: _createIntlFormatters(cache),
    globalFormats: formats,
    locale,
    timeZone: "Asia/Shanghai",
  };
  const different: string[] = [];
  let compared = 0;
  for (const [key, text] of told)
    for (const values of samples(text, locale)) {
      const given = Object.keys(values).length > 0 ? values : undefined;
      const one = asWritten(key, text, given as never, options);
      const other = compiledOnly(key, built.get(key) as never, given as never, options);
      if (String(one) !== String(other)) different.push(`${key}: ${one} | ${other}`);
      compared++;
    }
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(told.size);
});
