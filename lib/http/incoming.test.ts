import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { isOtherwiseWritten, isPacked, readJson, wholeText } from "./incoming";
import { readForm } from "./multipart";

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

const post = (body: BodyInit | Buffer, headers: Record<string, string> = {}) =>
  new Request("http://here/", { method: "POST", body: body as BodyInit, headers });
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

describe("what is not UTF-8 is not guessed at", () => {
  const utf16 = Buffer.from('{"a":"x"}', "utf16le");
  const gbk = Buffer.from([...Buffer.from('{"a":"'), 0xc4, 0xe3, ...Buffer.from('"}')]);
  it.each<[string, Buffer]>([
    ["UTF-16", utf16],
    ["UTF-16 with its mark", Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ["UTF-16, big end first", Buffer.from(utf16).swap16()],
    ["UTF-32", Buffer.from([...'{"a":1}'].flatMap((sign) => [sign.charCodeAt(0), 0, 0, 0]))],
    ["GBK", gbk],
    ["a character cut off", Buffer.from('{"a":"\xe6\x9d"}', "latin1")],
    ["a longer way to write a sign", Buffer.from('{"a":"\xc0\xaf"}', "latin1")],
    ["half a character as bytes", Buffer.from('{"a":"\xed\xa0\x80"}', "latin1")],
    ["gzip", gzipSync('{"a":1}')],
  ])("%s", async (_, bytes) => expect(await readJson(post(bytes))).toMatchObject({ refusal: { code: "invalid" } }));

  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ["application/json", false],
    ["application/json; charset=utf-8", false],
    ['application/json;CHARSET="UTF8"', false],
    ["text/plain; charset=us-ascii", false],
    ["application/json; charset=utf-16", true],
    ["application/json; charset=gbk", true],
    ["application/x-www-form-urlencoded;charset=iso-8859-1", true],
    ["multipart/form-data; boundary=b; charset=utf-7", true],
    ["application/json; charset=", true],
  ])("%s says otherwise: %s", async (type, otherwise) => {
    const headers: Record<string, string> = type ? { "content-type": type } : {};
    expect(isOtherwiseWritten(new Headers(headers))).toBe(otherwise);
    const read = await readJson(post(Buffer.from("{}"), headers));
    expect(read.ok).toBe(!otherwise);
  });

  it.each<[string | undefined, boolean]>([
    [undefined, false],
    ["", false],
    ["identity", false],
    ["gzip", true],
    ["br", true],
    ["deflate, gzip", true],
    ["identity, gzip", true],
    ["aes128gcm", true],
  ])("%s is packed: %s", (coding, packed) =>
    expect(isPacked(new Headers(coding === undefined ? {} : { "content-encoding": coding }))).toBe(packed),
  );
});

describe("a form's fields", () => {
  const limits = { field: 20, file: 0, files: 0, body: 10_000 };
  const form = (type: string, body: BodyInit | Buffer, more = {}) =>
    readForm(post(body, { "content-type": type, ...more }), limits);
  const coded = "application/x-www-form-urlencoded";
  const part = (bytes: string, type = "") =>
    Buffer.from(`--b\r\nContent-Disposition: form-data; name="text"\r\n${type}\r\n${bytes}\r\n--b--\r\n`, "latin1");
  const words = Buffer.from("身份证 é", "utf8");

  it.each<[string, string, BodyInit | Buffer]>([
    ["coded", coded, `text=${encodeURIComponent("身份证 é")}`],
    ["coded, plain", coded, Buffer.concat([Buffer.from("text="), words])],
    ["coded, said to be UTF-8", `${coded}; charset=UTF-8`, `text=${encodeURIComponent("身份证 é")}`],
    ["in parts", "multipart/form-data; boundary=b", part(words.toString("latin1"))],
    [
      "in a part that says its charset",
      "multipart/form-data; boundary=b",
      part(words.toString("latin1"), "Content-Type: text/plain; charset=utf-8\r\n"),
    ],
  ])("are read, %s", async (_, type, body) =>
    expect(await form(type, body)).toMatchObject({ ok: true, value: { fields: { text: "身份证 é" } } }),
  );

  it("that are cut by their limit stay readable up to there", async () =>
    expect(await form(coded, `text=${encodeURIComponent("证".repeat(30))}`)).toMatchObject({
      ok: true,
      value: { fields: { text: expect.stringMatching(/^证{6}/) } },
    }));

  it.each<[string, string, BodyInit | Buffer, object?]>([
    ["GBK, coded", coded, "text=%c4%e3"],
    ["GBK", coded, Buffer.from("text=\xc4\xe3", "latin1")],
    ["GBK in parts", "multipart/form-data; boundary=b", part("\xc4\xe3")],
    ["a charset", `${coded}; charset=gbk`, "text=x"],
    ["a packed body", coded, gzipSync("text=x"), { "content-encoding": "gzip" }],
  ])("are refused: %s", async (_, type, body, more) =>
    expect(await form(type, body, more)).toMatchObject({ refusal: { code: "invalid" } }),
  );
});
