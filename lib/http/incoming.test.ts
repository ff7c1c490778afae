import { describe, expect, it } from "vitest";
import { readJson, wholeText } from "./incoming";

describe("text as both databases keep it", () => {
  const cases: [name: string, value: unknown, kept: unknown][] = [
    ["NUL goes", "身\0份证", "身份证"],
    ["half a character is marked", "a\ud83d", "a\ufffd"],
    ["whole ones stay", "𠮷😀", "𠮷😀"],
    ["inside lists and records", { a: ["\0x", { b: "y\0" }] }, { a: ["x", { b: "y" }] }],
    ["what is no text stays", [1, null, true, undefined], [1, null, true, undefined]],
  ];
  it.each(cases)("%s", (_, value, kept) => expect(wholeText(value)).toEqual(kept));

  it("gives up on what is nested beyond reason", () => {
    let deep: unknown = "x";
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(JSON.stringify(wholeText(deep))).toMatch(/^\[+null\]+$/);
  });
});

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("http://here/", { method: "POST", body, headers });
const streamed = (...chunks: string[]) =>
  new Request("http://here/", {
    method: "POST",
    body: new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
    duplex: "half",
  } as RequestInit);

describe("a JSON body", () => {
  it("is read, also in parts that cut a character", async () => {
    expect(await readJson(post('{"a":"身份证"}'))).toEqual({ ok: true, value: { a: "身份证" } });
    expect(await readJson(streamed('{"a":', "1}"))).toEqual({ ok: true, value: { a: 1 } });
  });
  it.each(["", "{", "身份证", '{"a":}'])("that is none is invalid: %j", async (body) =>
    expect(await readJson(post(body))).toMatchObject({ refusal: { code: "invalid" } }),
  );
  it("that is too long is refused, said or not said before", async () => {
    const long = JSON.stringify("x".repeat(100));
    expect(await readJson(post(long, { "content-length": "102" }), 50)).toMatchObject({ refusal: { code: "tooMuch" } });
    expect(await readJson(streamed(long.slice(0, 40), long.slice(40)), 50)).toMatchObject({
      refusal: { code: "tooMuch" },
    });
    expect(await readJson(streamed(long), 102)).toEqual({ ok: true, value: "x".repeat(100) });
  });
});
