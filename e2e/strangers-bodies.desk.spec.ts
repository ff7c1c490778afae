import { gzipSync } from "node:zlib";
import { expect, test } from "./support/fixtures";
import { sessionCookieFor } from "./support/sign-in";
import { actions, ask, digest, routes } from "./support/stranger";

// Bodies that are written or packed as nobody sends them.

test.use({ clockAt: "2023-07-03T10:21:00+08:00" });
test.setTimeout(120_000);

const someId = "01890000-0000-7000-8000-000000000000";
const megabyte = 1024 * 1024;

const words = "text=身份证&number=SQ-2023-0001&code=x&username=inspector&password=x&csrfToken=x";
const json = '{"text":"身份证"}';
const inParts = (text: Buffer) =>
  Buffer.concat([
    Buffer.from('--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n'),
    text,
    Buffer.from("\r\n--b--\r\n"),
  ]);
const gbk = Buffer.from("text=\xc9\xed\xb7\xdd\xd6\xa4", "latin1");
const coded = "application/x-www-form-urlencoded";
const bodies: [what: string, type: string, body: Buffer, coding?: string][] = [
  ["JSON in UTF-16", "application/json", Buffer.from(json, "utf16le")],
  ["JSON said to be UTF-16", "application/json; charset=utf-16", Buffer.from(json, "utf16le")],
  ["JSON said to be GBK", "application/json; charset=gbk", Buffer.from(json)],
  ["JSON in GBK", "application/json", gbk],
  ["JSON packed", "application/json", gzipSync(json), "gzip"],
  ["JSON packed and silent", "application/json", gzipSync(json)],
  ["a form in UTF-16", coded, Buffer.from(words, "utf16le")],
  ["a form said to be UTF-16", `${coded}; charset=utf-16le`, Buffer.from(words, "utf16le")],
  ["a form said to be GBK", `${coded}; charset=GBK`, gbk],
  ["a form in GBK", coded, gbk],
  ["a form in GBK, coded", coded, Buffer.from("text=%C9%ED%B7%DD%D6%A4")],
  ["a form packed", coded, gzipSync(words), "gzip"],
  ["a form packed with brotli", coded, Buffer.from([0x8b, 2, 0x80, 0x61, 3]), "br"],
  ["a form packed twice", coded, gzipSync(gzipSync(words)), "gzip, gzip"],
  ["parts in GBK", "multipart/form-data; boundary=b", inParts(gbk)],
  ["parts packed", "multipart/form-data; boundary=b", gzipSync(inParts(Buffer.from("x"))), "gzip"],
  ["a file packed", "image/jpeg", gzipSync(Buffer.alloc(megabyte)), "gzip"],
];
/** Where bodies go: sign-out reads none, so that one is always out. */
const takers = () => routes("POST").filter((route) => !/\/sign-out$/.test(route));
const cookieOf = async (username: string, url: string) => {
  const { name, value } = await sessionCookieFor(username, url);
  return `${name}=${value}`;
};

test("what is not plain UTF-8 is refused everywhere, and nothing of it is kept", async ({ server }) => {
  const [liaison, admin] = [await cookieOf("liaison", server.url), await cookieOf("admin", server.url)];
  const before = await digest();
  const wrong: string[] = [];
  let shots = 0;
  const send = async (path: string, more: { cookie: string; headers?: Record<string, string> }) => {
    // Lists come as spreadsheets write them, in GBK and UTF-16 too: that is read on purpose.
    const sent = /imports/.test(path) ? bodies.filter(([, , , coding]) => coding) : bodies;
    for (const [what, type, body, coding] of sent) {
      const headers = { "content-type": type, ...(coding && { "content-encoding": coding }), ...more.headers };
      const answer = await ask(server.url, { method: "POST", path, cookie: more.cookie, headers, body });
      shots++;
      if (answer.status < 400 || answer.status > 499) wrong.push(`${path} ${what}: ${answer.status}`);
    }
  };
  for (const route of takers()) {
    const path = route.replace("[...nextauth]", "callback/credentials").replace(/\[[^\]]+\]/g, someId);
    const asked = path === "/api/files" ? `${path}?id=${someId}&name=a.pdf&phase=after` : path;
    const isImport = /imports$/.test(path);
    await send(isImport ? `${path}?kind=units` : asked, { cookie: isImport ? admin : liaison });
  }
  const [action] = actions();
  for (const [what, type, body, coding] of bodies.filter(([, said, , packed]) => packed || /charset/.test(said))) {
    const headers = {
      "content-type": type,
      "next-action": action?.id ?? "",
      ...(coding && { "content-encoding": coding }),
    };
    const answer = await ask(server.url, { method: "POST", path: "/issues", cookie: liaison, headers, body });
    shots++;
    if (answer.status !== 415) wrong.push(`an action, ${what}: ${answer.status}`);
  }
  expect(wrong).toEqual([]);
  expect(await digest()).toEqual(before);
  console.log(`bodies: ${shots} requests`);
});
