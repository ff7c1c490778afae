import { expect, test } from "./support/fixtures";
import { sessionCookieFor } from "./support/sign-in";
import { type Answer, actions, ask, cookies, digest, routes, type Sent } from "./support/stranger";

// Everything is fired at by everybody who should not: nothing may break, and nothing may change.

test.describe.configure({ mode: "serial" });
test.setTimeout(240_000);

const someId = "01890000-0000-7000-8000-000000000000";
const deep = `${"[".repeat(5_000)}${"]".repeat(5_000)}`;
/** What a server action is sent: too little, too much, the wrong kind, and the wire format's own tricks. */
const arguments_ = [
  "[]",
  "[null]",
  "[{}]",
  "[[]]",
  '["x"]',
  `[{"id":"${someId}","version":1}]`,
  '[{"id":"../../etc","version":-1,"extra":true}]',
  '[{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}]',
  `[${JSON.stringify({ id: "x".repeat(300_000) })}]`,
  '["$F1"]',
  '["$K1"]',
  '["$@1"]',
  '["$1:__proto__:constructor"]',
  '["$Q1"]',
  '["$B1"]',
  "{",
  "",
  `[${deep}]`,
];
const bodies: [type: string, body: string | Buffer][] = [
  ["application/json", "{"],
  ["application/json", ""],
  ["application/json", "[]"],
  ["application/json", '{"id":{"$ne":null},"extra":[1,2,3]}'],
  ["application/json", deep],
  ["application/json; charset=utf-16", Buffer.from([0xff, 0xfe, 0x7b, 0])],
  ["application/json", JSON.stringify({ text: "x".repeat(3_000_000) })],
  ["text/plain", "{}"],
  ["multipart/form-data", "x"],
  ["multipart/form-data; boundary=b", '--b\r\nContent-Disposition: form-data; name="text"\r\n\r\ncut off'],
  ["application/x-www-form-urlencoded", "%ff=%00&number[]=1&code=%F0%A0%AE%B7&username=%0a%7b%7d&password=x"],
  ["application/x-www-form-urlencoded", `text=${"x".repeat(300_000)}`],
];
const paths = [
  "/api/files/..%2f..%2fetc%2fpasswd",
  "//evil.example/",
  "//evil.example/%2e%2e",
  "/%00",
  "/%ff",
  "/issues/%ff",
  "/issues/%E0%A4%A",
  "/issues/..%2f..",
  "/\\evil.example",
  "/issues?q=%ff%00",
  "/issues?q=%00&category=%00&task=%00",
  "/issues/new?task=%00",
  "/tasks?q=%00&category=%00&unit=%00",
  "/tasks/%00",
  "/tell?words=%00&task=%00",
  "/api/public/tasks?q=%00",
  "/walks?q=%00&category=%00&unit=%00",
  "/walks/new?task=%00",
  "/search?q=%00",
  "/figures/results?unit=%00",
  "/follow?number=%00",
  "/issues?page=-1&page=2&state[]=x",
  "/issues?page=99999999999999999999",
  `/issues?q=${"a".repeat(9_000)}`,
  `/${"a".repeat(9_000)}`,
  "/_next/image?url=http%3A%2F%2Fevil.example%2Fx.png&w=64&q=75",
  "/_next/../.env",
  "/.env",
  "/data/walk.db",
  "/tasks/'%20or%201=1--",
  "/figures?asOf=2023-02-31&from=9999-99-99",
  "/api/v1/figures?asOf[]=1",
  "/api/v1/issues?page=0.5&q=%ff",
  "/sign-in?next=//evil.example",
  "/sign-in?next=javascript:alert(1)",
  "/progress?page=abc",
];

/** Lists and forms of those with more rights than a liaison, whose filters reach the database. */
const withinReach = {
  inspector: ["/pain-points?q=%00&tab=%00", "/pain-points/%00"],
  leader: [
    "/instructions/new?task=%00",
    "/instructions/new?issue=%00",
    "/instructions/new?unit=%00",
    "/instructions/%00",
    "/orders/new?issue=%00",
    "/orders/%00",
  ],
  auditor: [
    "/audit?who=%00",
    "/audit?unit=%00",
    "/audit?subject=%00&before=%00",
    "/api/audit/export?who=%00",
    "/audit/checks/%00",
  ],
  admin: [
    "/accounts?q=%00&unit=%00",
    "/accounts/%00",
    "/system/tasks?q=%00&category=%00&unit=%00",
    "/system/units/%00",
  ],
};

let who: Awaited<ReturnType<typeof cookies>>;
let before: Map<string, string>;
test.beforeAll(async ({ server }) => {
  test.setTimeout(180_000); // until the server has sealed its days, on a busy machine
  expect(server.url).toContain("127.0.0.1");
  who = await cookies(server.url);
  before = await digest();
});
const nothingChanged = async () => expect(await digest()).toEqual(before);

/** Fires in small groups, so that a slow answer holds up few. */
async function fire(base: string, shots: readonly Sent[], judge: (answer: Answer, sent: Sent) => string | undefined) {
  const wrong: string[] = [];
  for (let at = 0; at < shots.length; at += 8)
    await Promise.all(
      shots.slice(at, at + 8).map(async (sent) => {
        const complaint = judge(await ask(base, sent), sent);
        if (complaint)
          wrong.push(`${sent.method} ${sent.path.slice(0, 80)} ${String(sent.body).slice(0, 60)}: ${complaint}`);
      }),
    );
  expect(wrong).toEqual([]);
  console.log(`${test.info().title}: ${shots.length} requests`);
}
const neverBreaks = ({ status }: Answer) => (status >= 500 || status === 0 ? `answered ${status}` : undefined);

/** These owe a step, and may take it. */
const owing = ["mustChange", "halfWay"];
/** Those whose sessions ended by what befell their account are sent less: the door is the same for all. */
const sentTo = (name: string) =>
  ["nobody", "live", "stale", "expired", "idle", "forged", "garbage"].includes(name)
    ? arguments_
    : arguments_.slice(0, 6);

test("every server action refuses whatever it is sent by whomever", async ({ server }) => {
  const all = actions();
  expect(all.length).toBeGreaterThan(50);
  const shots = all.flatMap(({ id, page }) =>
    Object.entries(who).flatMap(([name, cookie]) =>
      sentTo(name).map(
        (body): Sent => ({
          method: "POST",
          path: page.replace(/\[[^\]]+\]/g, someId),
          cookie,
          headers: { "next-action": id, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" },
          body,
        }),
      ),
    ),
  );
  const nameOf = new Map(Object.entries(who).map(([name, cookie]) => [cookie, name]));
  await fire(server.url, shots, (answer, { cookie = "" }) => {
    if (/"ok":true/.test(answer.text)) return `did it: ${answer.text.slice(0, 200)}`;
    // Whoever is not signed in hears that, and nothing about what they sent.
    const name = nameOf.get(cookie) ?? "";
    const said = /"code":"(\w+)"/.exec(answer.text)?.[1];
    const may = name === "live" ? [said] : owing.includes(name) ? ["stepFirst", "invalid"] : ["signedOut"];
    return said && !may.includes(said) ? `${name} heard ${said}` : neverBreaks(answer);
  });
  await nothingChanged();
});

test("a page is not written to, and no action runs from elsewhere", async ({ server }) => {
  const { live } = who;
  const [action] = actions();
  const headers = { "next-action": action?.id ?? "", "content-type": "text/plain" };
  const statusOf = async (sent: Partial<Sent>) =>
    (await ask(server.url, { method: "POST", path: "/issues", cookie: live, body: "[{}]", ...sent })).status;
  expect(await statusOf({})).toBe(405);
  for (const method of ["PUT", "PATCH", "DELETE"]) expect(await statusOf({ method, headers })).toBe(405);
  expect(await statusOf({ headers: { ...headers, origin: "https://evil.example" } })).toBe(403);
  expect(await statusOf({ headers: { ...headers, origin: "null" } })).toBe(403);
  expect(await statusOf({ headers, body: `["${"x".repeat(1_100_000)}"]` })).toBe(413);
  await nothingChanged();
});

test("every route answers every method and body with at most a refusal", async ({ server }) => {
  const said = server.log().length;
  const shots = routes().flatMap((route) =>
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"].flatMap((method) =>
      Object.entries(who)
        // The live ones would sign out on the way, take a list out or try a code, which is written down.
        .filter(([name]) => !(["live", ...owing].includes(name) && /\/(sign-out|export|second-step)$/.test(route)))
        .flatMap(([, cookie]) =>
          [someId, "x", "..%2f..%2fetc%2fpasswd", "%00"]
            .filter((_, at) => at === 0 || route.includes("["))
            .flatMap((value) => {
              const path = route.replace(/\[[^\]]+\]/g, value);
              const bare: Sent = { method, path, cookie };
              return method === "POST"
                ? [bare, ...bodies.map(([type, body]) => ({ ...bare, headers: { "content-type": type }, body }))]
                : [bare];
            }),
        ),
    ),
  );
  await fire(server.url, shots, neverBreaks);
  expect(server.log().slice(said)).not.toContain('"msg":"unexpected"');
  await nothingChanged();
});

test("no address breaks anything, leads elsewhere or shows what is not public", async ({ server }) => {
  const { nobody, live } = who;
  const shots = paths.flatMap((path) => [nobody, live].map((cookie): Sent => ({ method: "GET", path, cookie })));
  for (const [username, reached] of Object.entries(withinReach)) {
    const { name, value } = await sessionCookieFor(username, server.url);
    shots.push(...reached.map((path): Sent => ({ method: "GET", path, cookie: `${name}=${value}` })));
  }
  await fire(server.url, shots, (answer) => {
    if (/root:|NEXTAUTH|SQLite format/.test(answer.text)) return "showed something";
    const to = answer.headers.location;
    if (to && !String(to).startsWith("/") && !String(to).startsWith(server.url)) return `leads to ${to}`;
    return String(to).startsWith("//") ? `leads to ${to}` : neverBreaks(answer);
  });
  // The auditor's export was let out, and that was written down; nothing else was.
  const { events: _, ...rest } = Object.fromEntries(await digest());
  expect(rest).toEqual(Object.fromEntries([...before].filter(([name]) => name !== "events")));
  before = await digest();
});
