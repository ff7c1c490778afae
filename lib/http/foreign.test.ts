import { expect, it } from "vitest";
import { isForeign } from "./foreign";

const host = "here.example";

it.each<[Record<string, string>, boolean]>([
  [{}, false], // a program, which carries nobody's cookies by accident
  [{ "sec-fetch-site": "same-origin" }, false],
  [{ "sec-fetch-site": "none" }, false],
  [{ "sec-fetch-site": "cross-site" }, true],
  [{ origin: "https://here.example" }, false],
  [{ origin: "https://known.example" }, false],
  [{ origin: "https://seen.example", "x-forwarded-host": "seen.example" }, false],
  [{ origin: "https://evil.example" }, true],
  [{ origin: "https://here.example.evil.example" }, true],
  [{ origin: "https://here.example:8443" }, true],
  [{ origin: "null" }, true],
  [{ origin: "" }, true],
  [{ origin: "https://evil.example", "sec-fetch-site": "same-origin" }, true],
])("%j: foreign is %s", (headers, foreign) =>
  expect(isForeign(new Headers({ host, ...headers }), "known.example")).toBe(foreign),
);
